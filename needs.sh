# What Attune is built with, by Debian package name; sourced by ./play and ./check.
# `need LIST…` installs what is missing, asking sudo only when not root, and stops with a plain
# list when it cannot.

BUILD_PACKAGES="gcc libc6-dev cmake ninja-build pkg-config libsdl2-dev libsdl2-ttf-dev
  libsdl2-image-dev liblua5.4-dev libsqlite3-dev libicu-dev libcmocka-dev
  fonts-sil-gentiumplus fonts-quicksand fonts-dejavu-core"
CHECK_PACKAGES="clang xvfb xauth xdotool"

need() {
  missing=$(for package in "$@"; do echo "$package"; done | sort -u > "${TMPDIR:-/tmp}/attune.$$"
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
      sed -n 's/ installed$//p' | sort -u | comm -23 "${TMPDIR:-/tmp}/attune.$$" -
    rm -f "${TMPDIR:-/tmp}/attune.$$")
  [ -z "$missing" ] && return 0
  echo "Attune needs these Debian packages:"
  echo "$missing" | sed 's/^/  /'
  if ! command -v apt-get > /dev/null; then
    echo "apt-get is not here, so they cannot be installed for you." >&2
    exit 1
  fi
  as_root=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo > /dev/null; then
      echo "Install them as root:  apt-get install" $missing >&2
      exit 1
    fi
    as_root=sudo
  fi
  log=${TMPDIR:-/tmp}/attune-install.$$
  if { $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root env \
       DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
       > "$log" 2>&1; then
    rm -f "$log"
    echo "Installed."
  else
    tail -n 5 "$log" >&2
    rm -f "$log"
    echo "They could not be installed. Try:  apt-get install" $missing >&2
    exit 1
  fi
}

# configure PRESET: only when it was not done before; the build notices later changes itself.
configure() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" > "build-$1.log" 2>&1 || {
    cat "build-$1.log" >&2
    echo "The build could not be prepared." >&2
    exit 1
  }
  rm -f "build-$1.log"
}
