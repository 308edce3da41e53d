# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Perks needs to be built and tested, by the names of Debian, Ubuntu and Fedora. Read by src/run and tests/run.

# shellcheck disable=SC2034
build_packages=()
test_packages=()
MESON=meson

package_manager()
{
  if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    echo apt
  elif command -v dnf >/dev/null; then
    echo dnf
  else
    echo none
  fi
}

case $(package_manager) in
  apt)
    build_packages=(gcc libc6-dev meson ninja-build pkg-config gettext libgtk-4-dev libadwaita-1-dev libsqlite3-dev
      libjson-glib-dev libicu-dev adwaita-icon-theme libgtk-4-bin)
    test_packages=(xvfb xauth dbus python3 python3-jsonschema python3-icalendar python3-vobject sqlite3
      fonts-cantarell imagemagick)
    # A python of the person's own on the PATH may lack what meson needs.
    [ -x /usr/bin/meson ] && MESON=/usr/bin/meson
    ;;
  dnf)
    build_packages=(gcc meson ninja-build pkgconf-pkg-config gettext gtk4-devel libadwaita-devel sqlite-devel
      json-glib-devel libicu-devel adwaita-icon-theme)
    test_packages=(xorg-x11-server-Xvfb xorg-x11-xauth dbus-daemon python3 python3-jsonschema python3-icalendar
      python3-vobject sqlite abattis-cantarell-fonts ImageMagick)
    ;;
  none)
    build_packages=("a C compiler" meson ninja pkg-config gettext "GTK 4.8 or newer" "libadwaita 1.2 or newer"
      "SQLite 3.40 or newer" "JSON-GLib 1.6 or newer" "ICU 72 or newer" "(each with its development files)")
    test_packages=(Xvfb "dbus-run-session" "Python 3 with jsonschema, icalendar and vobject" sqlite3
      "the Cantarell font" ImageMagick)
    ;;
esac

is_installed()
{
  case $(package_manager) in
    apt) [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    dnf) rpm -q --quiet --whatprovides "$1" ;;
  esac
}

as_root()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "These packages are missing and need root to be installed: ${*: -1}" >&2
    return 1
  fi
}

# Without a package manager that we know, the compiler's own words say what is missing; this says it first.
say_what_is_needed()
{
  command -v meson >/dev/null && command -v ninja >/dev/null && return
  echo "Perks needs the following; please install it:" >&2
  printf '  %s\n' "$@" >&2
  exit 1
}

install_missing()
{
  local missing=() package log

  if [ "$(package_manager)" = none ]; then
    say_what_is_needed "$@"
    return
  fi
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return

  echo "Installing: ${missing[*]}" >&2
  log=$(mktemp)
  if ! install_packages "${missing[@]}" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "The packages could not be installed: ${missing[*]}" >&2
    exit 1
  fi
  rm -f "$log"
}

install_packages()
{
  case $(package_manager) in
    apt)
      as_root apt-get update -q
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
      ;;
    dnf) as_root dnf install -q -y "$@" ;;
  esac
}

