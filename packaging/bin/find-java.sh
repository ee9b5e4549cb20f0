# Finds a Java of at least the version asked for and puts its home into JAVA_HOME.
#
#   . find-java.sh; find_java 25 bin/javac     (the second word: a file the home must hold)
#
# Looks at JAVA_HOME first, then at the java on the PATH, then where systems and installers put them.
# Only the file "release" of each is read: nothing is started.

java_major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

java_on_path() {
  found=$(command -v java 2>/dev/null) || return 0
  while [ -h "$found" ]; do
    link=$(readlink "$found")
    case "$link" in
      /*) found=$link ;;
      *) found=$(dirname "$found")/$link ;;
    esac
  done
  dirname "$(dirname "$found")"
}

find_java() {
  for candidate in "${JAVA_HOME:-}" "$(java_on_path)" \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jbang/cache/jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    [ -n "$candidate" ] && [ -x "$candidate/$2" ] || continue
    major=$(java_major "$candidate")
    if [ "${major:-0}" -ge "$1" ] 2>/dev/null; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}
