#!/bin/sh
# Installs what is missing on Debian, by its package names. Used by ./studio and ./check; safe to run again.
# usage: installer/dependencies.sh [--with-tests | --with-packaging]
set -eu

build="cmake ninja-build ccache g++ pkg-config git ca-certificates
 qt6-base-dev qt6-base-dev-tools qt6-websockets-dev qt6-webengine-dev qt6-webchannel-dev qt6-declarative-dev
 qt6-multimedia-dev libsqlite3-dev libcurl4-openssl-dev libebur128-dev libqt6svg6-dev libqt6svg6 qt6-tools-dev qt6-l10n-tools libgl-dev libvulkan-dev libxkbcommon-dev
 libnice-dev libsrtp2-dev libssl-dev libboost-dev libyuv-dev libopus-dev libzip-dev liblzma-dev zlib1g-dev
 libpango1.0-dev libgstreamer1.0-dev libgstreamer-plugins-base1.0-dev"
run="gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly
 gstreamer1.0-libav gstreamer1.0-pulseaudio pulseaudio glib-networking libqt6webenginecore6-bin qt6-translations-l10n xvfb
 fonts-dejavu-core fonts-noto-core fonts-noto-color-emoji fonts-wqy-zenhei"
test="lld clang-format clang-tidy codespell python3 chromium firefox-esr ffmpeg iproute2 nftables coturn libgstrtspserver-1.0-dev
 libarchive-tools p7zip-full unzip zip melt python3-swift dbus-daemon"

packaging="python3 dpkg-dev binutils file lintian mmdebstrap systemd-container ffmpeg appstream desktop-file-utils shared-mime-info"

# KArchive is there for Qt 6 from Debian 13 on; before, for Qt 5, which only ovation-bundle uses then. What reads SVG icons is a
# package of its own from Debian 13 on.
case $(cat /etc/debian_version 2>/dev/null) in
12* | bookworm*) build="$build libkf5archive-dev qtbase5-dev" ;;
*) build="$build libkf6archive-dev" run="$run qt6-svg-plugins" ;;
esac

wanted="$build $run"
case "${1:-}" in
--with-tests) wanted="$wanted $test" ;;
--with-packaging) wanted="$wanted $packaging" ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian system. Please install the equivalents of:" >&2
    echo "$wanted nodejs npm" | tr -s ' \n' '  ' >&2
    echo >&2
    # What is there may be enough: the build says what it can't find.
    exit 0
fi

missing=
for package in $wanted; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true) in
    installed) ;;
    *) missing="$missing $package" ;;
    esac
done
# Node may come from elsewhere, with its own npm; Debian's would conflict with it.
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing, and sudo to install them too:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$missing"
$as_root apt-get update -q
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
# The tests start TURN servers of their own: this machine shall not become one.
case "$missing " in
*" coturn "*) if [ -d /run/systemd/system ]; then $as_root systemctl disable --now coturn; fi ;;
esac
