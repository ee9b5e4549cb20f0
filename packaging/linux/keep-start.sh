#!/bin/sh
# Lets a packaged Curvewise start sooner: it is started twice without a display, goes through its pages by itself and ends
# (-Dcurvewise.tour=true), and what it loaded is kept beside its jars for every later start.
#
#   sh keep-start.sh target/image/Curvewise
#
# The program also starts without what is kept, or with what no longer fits its jars; so nothing that goes wrong here is
# a failure, and the program is told of it only once it has started with it.
set -u
image=$1
app=$image/lib/app
kept=$app/curvewise.aot
work=$(mktemp -d) || exit 0
trap 'rm -rf "$work"' EXIT
rm -f "$kept"

start() {
  XDG_CONFIG_HOME=$work JAVA_TOOL_OPTIONS=$1 timeout 120 "$image/bin/Curvewise" ${2:-} >"$work/said" 2>&1
}

if start "-XX:AOTMode=record -XX:AOTConfiguration=$work/loaded -Dcurvewise.tour=true -Dglass.platform=Headless -Dprism.order=sw" \
  && start "-XX:AOTMode=create -XX:AOTConfiguration=$work/loaded -XX:AOTCache=$kept" \
  && start "-XX:AOTMode=on -XX:AOTCache=$kept" --version; then
  # where it no longer fits, it is left aside without a word
  printf '%s\n' 'java-options=-XX:AOTCache=$APPDIR/curvewise.aot' 'java-options=-Xlog:aot=off' 'java-options=-Xlog:cds=off' >>"$app/Curvewise.cfg"
else
  rm -f "$kept"
  echo "What Curvewise loads at its start could not be kept; it starts without."
  cat "$work/said"
fi
exit 0
