#!/bin/sh
# Builds what the pages run, from the sources of this folder and its siblings, with the Swift toolchain alone:
#   Sources/Browser/build.sh FOLDER
# writes FOLDER/gongshi-time.wasm, gongshi-names.wasm and gongshi-complaint.wasm and prints their sizes. The same
# sources give the same bytes.
set -eu
LC_ALL=C
export LC_ALL

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?usage: build.sh FOLDER}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
swiftc=$(command -v swiftc) || { echo "build.sh: swiftc is not on the path" >&2; exit 3; }
# The path may name a link; clang and the linker lie beside the real one.
tools=$(dirname "$(readlink -f "$swiftc")")
target=wasm32-unknown-none-wasm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Paths from the root, in byte order: no path of this machine gets into the module.
cd "$root"
flags="-target $target -enable-experimental-feature Embedded -swift-version 6 -warnings-as-errors -wmo -Osize"
flags="$flags -Xfrontend -disable-incremental-llvm-codegen -parse-as-library -package-name gongshi -module-name Gongshi"

# compile NAME FILE…: an object of these sources as one module. Without incremental code generation no hash of
# temporary paths is left in the data.
compile() {
  name=$1
  shift
  # shellcheck disable=SC2086
  "$tools/swiftc" $flags -c "$@" -o "$work/$name.o"
}

# compile_small NAME FLAG… FILE…: the same, optimised once more for size when it is linked, which saves a tenth.
compile_small() {
  name=$1
  shift
  # shellcheck disable=SC2086
  "$tools/swiftc" $flags -enforce-exclusivity=unchecked -emit-ir "$@" -o "$work/$name.ll"
  "$tools/clang" -target $target -Oz -mbulk-memory -flto -Wno-override-module -c -x ir "$work/$name.ll" -o "$work/$name.o"
}

# The names of files have no spaces.
# shellcheck disable=SC2046
compile time $(find Sources/CivilTime -name '*.swift' | sort) Sources/Browser/Message.swift Sources/Browser/PageTimes.swift
# Without the traps of the language, which are a seventh of the module: the command line keeps them, the tests hold
# both to the same findings, and what a browser runs sees no memory but its own.
# shellcheck disable=SC2046
compile_small names -Xfrontend -remove-runtime-asserts $(find Sources/Naming -name '*.swift' | sort) Sources/Browser/Message.swift \
  Sources/Browser/CheckNames.swift
# shellcheck disable=SC2046
compile_small complaint $(find Sources/CivilTime Sources/Complaint/Fields Sources/Complaint/Validation \
  Sources/Credentials Sources/JSON/Reading -name '*.swift' | sort) Sources/Diagnostics/Language.swift \
  Sources/Diagnostics/Rule.swift Sources/Diagnostics/Suggestion.swift Sources/Browser/Message.swift \
  Sources/Browser/ComplaintCheck.swift
"$tools/clang" -target $target -Oz -ffreestanding -fno-builtin -nostdlib -mbulk-memory -Wall -Wextra -Werror \
  -c Sources/Browser/runtime.c -o "$work/runtime.o"

# link NAME OBJECT EXPORT…: a module with what these functions need and nothing else.
link() {
  name=$1
  object=$2
  shift 2
  exports=
  for function in "$@" malloc free; do exports="$exports --export=$function"; done
  # A browser translates a function when it is first called, and a large one slowly. Functions stay apart, even where
  # they are called once, unless they are small: what a question does not need is not translated then.
  # shellcheck disable=SC2086
  "$tools/wasm-ld" --no-entry --export-memory --gc-sections --strip-all --compress-relocations -z stack-size=262144 \
    -mllvm -inline-threshold=-13500 $exports \
    "$work/$object.o" "$work/runtime.o" \
    "$tools/../lib/swift/embedded/$target/libswiftUnicodeDataTables.a" -o "$work/$name"
  # Moved into place whole, so that nobody reads half a module.
  mv "$work/$name" "$folder/$name.new"
  mv "$folder/$name.new" "$folder/$name"
  bytes=$(wc -c <"$folder/$name")
  packed=$(gzip -9nc "$folder/$name" | wc -c)
  echo "$folder/$name: $bytes bytes, $packed with gzip"
  if [ "$packed" -gt "$limit" ]; then
    echo "build.sh: $name may have $limit bytes with gzip" >&2
    exit 1
  fi
}

limit=33000
link gongshi-time.wasm time page_times

limit=100000
link gongshi-names.wasm names open_names check_names
limit=100000
link gongshi-complaint.wasm complaint complaint_check
