#!/bin/sh
# Makes gongshi_VERSION_ARCH.deb from a program that was built.
#
# Usage: Packaging/deb.sh PROGRAM FOLDER     run from the root of the sources
#
# The same program and sources give the same package: times are that of the last commit, or of SOURCE_DATE_EPOCH.
set -eu
umask 022
program=$1
target=$2
version=$("$program" --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

for module in time names complaint; do
  [ -e "Templates/assets/gongshi-$module.wasm" ] || { echo "gongshi-$module.wasm is missing: make modules" >&2; exit 1; }
done

mkdir -p "$target"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# dpkg-shlibdeps wants the outlines of a source package around what it looks at.
root=$work/source/debian/gongshi
documents=$root/usr/share/doc/gongshi

# Packs a text without its time.
packed() { gzip -9n > "$1"; }

mkdir -p "$root/DEBIAN"
install -D -m 755 "$program" "$root/usr/bin/gongshi"
# No library of its own lies beside the program.
chrpath --delete "$root/usr/bin/gongshi" >/dev/null
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/gongshi"

mkdir -p "$root/usr/share/gongshi" "$documents/examples"
cp -R Templates "$root/usr/share/gongshi/"
mv "$root/usr/share/gongshi/Templates/README.md" "$documents/Templates.md"
find "$root/usr/share/gongshi" -type f -exec chmod 644 {} +
cp -R Packaging/starter Packaging/nginx Packaging/caddy Packaging/rclone "$documents/examples/"
cp README.md README.zh-CN.md SECURITY.md "$documents/"
cp Packaging/README.md "$documents/Publishing.md"
cp Packaging/README.zh-CN.md "$documents/Publishing.zh-CN.md"

for language in en zh; do
  place=$root/usr/share/man/$([ $language = en ] || echo zh_CN/)man1
  mkdir -p "$place"
  "$program" man --lang $language | packed "$place/gongshi.1.gz"
done
completion() { mkdir -p "$root/$(dirname "$2")" && "$program" completions "$1" --lang en > "$root/$2"; }
completion bash usr/share/bash-completion/completions/gongshi
completion zsh usr/share/zsh/vendor-completions/_gongshi
completion fish usr/share/fish/vendor_completions.d/gongshi.fish

for unit in gongshi@.service gongshi@.timer gongshi-due@.service; do
  install -D -m 644 "Packaging/systemd/$unit" "$root/lib/systemd/system/$unit"
done
install -D -m 755 Packaging/systemd/is-due "$root/usr/libexec/gongshi/is-due"
install -D -m 644 Packaging/systemd/gongshi.sysusers "$root/usr/lib/sysusers.d/gongshi.conf"

sed -n '5,$p' LICENSE | sed -e 's/^$/./' -e 's/^/ /' > "$work/licence"
sed -e "/^@LICENSE@$/{r $work/licence" -e 'd}' Packaging/debian/copyright > "$documents/copyright"
printf 'gongshi (%s) stable; urgency=medium\n\n  * The program, its templates, manual, completions and units.\n\n -- The gongshi project <gongshi@example.org>  %s\n' \
  "$version" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | packed "$documents/changelog.gz"

printf 'Source: gongshi\n\nPackage: gongshi\nArchitecture: any\n' > "$work/source/debian/control"
libraries=$(cd "$work/source" && dpkg-shlibdeps -O debian/gongshi/usr/bin/gongshi | sed -n 's/^shlibs:Depends=//p')
cat > "$root/DEBIAN/control" <<END
Package: gongshi
Version: $version
Architecture: $architecture
Maintainer: The gongshi project <gongshi@example.org>
Installed-Size: $(du -k -s --apparent-size --exclude=DEBIAN "$root" | cut -f1)
Depends: $libraries
Recommends: poppler-utils
Suggests: nginx, libnginx-mod-http-brotli-static, pandoc, rclone
Section: web
Priority: optional
Description: public-notice sites in Chinese and English
 gongshi makes a static, bilingual public-notice site from a folder of notices,
 tracks, rubrics and winner lists. Every date is exact, every list complete, and
 every mistake is reported with its place and its remedy.
END
for script in postinst postrm; do install -m 755 "Packaging/debian/$script" "$root/DEBIAN/$script"; done
(cd "$root" && find usr lib -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)

package=$target/gongshi_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
