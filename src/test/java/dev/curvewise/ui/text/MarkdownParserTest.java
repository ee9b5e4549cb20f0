package dev.curvewise.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownParserTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\u0001', textBlock = """
            # A title                              => h1#a-title[A title]
            ## The KL, in short!                   => h2#the-kl-in-short[The KL, in short!]
            ## a⏎## a                              => h2#a[a] h2#a-1[a]
            plain *i* **b** ***bi*** `c` ~~s~~     => p[plain +i:i+ +b:b+ +bi:bi+ +c:c+ +s:s]
            a⏎b                                    => p[a b]
            a\\⏎b                                  => p[a⏎b]
            [entropy](entropy.md)                  => p[entropy→ToPage:entropy]
            [PPO](methods/ppo.md#faq)              => p[PPO→ToPage:ppo]
            [up](#how-to)                          => p[up→ToSection:#how-to]
            [web](https://example.org/a)           => p[web→ToWeb:https://example.org/a]
            <https://example.org>                  => p[https://example.org→ToWeb:https://example.org]
            [run](file:///etc/passwd)              => p[run→Refused:Not opened: file:///etc/passwd]
            [run](javascript:alert)                => p[run→Refused:Not opened: javascript:alert]
            ![chart](kl.png "t")                   => p[picture:kl.png:chart]
            <b>x</b>                               => p[c:<b>+x+c:</b>]
            <div>⏎x⏎</div>                         => code:html[<div>⏎x⏎</div>]
            ```java⏎int a;⏎```                     => code:java[int a;]
            - a⏎- b                                => ul(p[a], p[b])
            - a⏎  - b                              => ul(p[a] ul(p[b]))
            3. a⏎4. b                              => ol3(p[a], p[b])
            - a⏎⏎- b                               => ul~(p[a], p[b])
            - [x] a⏎- [ ] b⏎- [] c                 => ul(☑p[a], ☐p[b], p[[] c])
            > q                                    => quote(p[q])
            > [!NOTE]⏎> text                       => NOTE(p[text])
            > [!warning]⏎> text                    => WARNING(p[text])
            > [!TIP]                               => TIP()
            > [!OTHER] text                        => quote(p[[!OTHER] text])
            ---                                    => rule
            | a | b |⏎|:-:|--:|⏎| 1 | $x$ |        => table{C[a] R[b] / [1] [f:x]}
            | a | b |⏎|---|---|⏎| 1 |              => table{L[a] L[b] / [1] []}
            $x_1$ and $y$                          => p[f:x_1+ and +f:y]
            $a*b*c$                                => p[f:a*b*c]
            it costs $5 or $6                      => p[it costs $5 or $6]
            $ x$ and $x $                          => p[$ x$ and $x $]
            `$x$`                                  => p[c:$x$]
            \\$x\\$                                => p[$x$]
            $a\\$b$                                => p[f:a\\$b]
            so $$x$$ here                          => p[so +F:x+ here]
            $$x$$                                  => formula[x]
            $$⏎a⏎- b⏎= c⏎$$                        => formula[a⏎- b⏎= c]
            text⏎$$⏎x⏎$$⏎more                      => p[text] formula[x] p[more]
            $$ open                                => formula[open]
            - a⏎  $$x$$                            => ul(p[a] formula[x])
            a[^n]⏎⏎[^n]: note $x$                  => p[a+note:1] notes{1:p[note +f:x]}
            a[^2] b[^1]⏎⏎[^1]: one⏎[^2]: two       => p[a+note:1+ b+note:2] notes{1:p[two] 2:p[one]}
            a[^none]                               => p[a[^none]]
            ## FAQ⏎### Why?⏎a⏎### How?⏎b⏎## Next   => h2#faq[FAQ] faq{q[Why?](p[a]) q[How?](p[b])} h2#next[Next]
            ## FAQ⏎intro⏎### Why?⏎#### deep⏎a      => h2#faq[FAQ] p[intro] faq{q[Why?](h4#deep[deep] p[a])}
            ## FAQ⏎nothing asked                   => h2#faq[FAQ] p[nothing asked]
            """)
    void reads(String markdown, String page) {
        assertThat(PageDump.of(markdown.replace('⏎', '\n'))).isEqualTo(page);
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        Page page = new MarkdownParser().parse("word ".repeat(100_000));

        assertThat(page.notice()).contains("Only its first part");
        assertThat(page.source()).hasSizeLessThanOrEqualTo(Budget.MOST_CHARACTERS);
    }

    @Test
    void controlCharactersAreTakenOut() {
        assertThat(PageDump.of("a\u0000b\u202Ec\uD800d\uFFFCe\tf")).isEqualTo("p[abcde\tf]");
    }

    @Test
    void aBlockKnowsTheLinesOfItsSource() {
        Page page = new MarkdownParser().parse("# a\n\ntext\nmore\n\n- x\n- y\n");

        assertThat(page.blocks())
                .extracting(Block::lines)
                .containsExactly(new Lines(0, 0), new Lines(2, 3), new Lines(5, 6));
    }

    @Property(tries = 500)
    void noTextThrows(@ForAll @StringLength(max = 400) String text) {
        assertThat(new MarkdownParser().parse(text).blocks()).isNotNull();
    }
}
