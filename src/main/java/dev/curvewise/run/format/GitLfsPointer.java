package dev.curvewise.run.format;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Head;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.RunFormat;
import java.nio.file.Path;

/// A note that git-lfs leaves in place of a large file that was not downloaded.
final class GitLfsPointer implements RunFormat {

    @Override
    public String name() {
        return "Git LFS pointer";
    }

    @Override
    public boolean accepts(Head head) {
        return head.text().startsWith("version https://git-lfs.github.com/spec/");
    }

    @Override
    public Loaded<Run> read(Path file, Head head, Progress progress) {
        return Loaded.failed(Problem.error(
                file.toString(),
                "This is a Git LFS pointer: the data itself was not downloaded with the repository",
                "Run 'git lfs pull' in its folder and open it again"));
    }
}
