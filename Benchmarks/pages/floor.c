/* The floor: what reading, parsing, rendering and writing cost when nothing else is done.

     floor IN OUT

   Reads every IN/NAME.zh.md and IN/NAME.en.md, parses it with cmark-gfm (tables, task lists,
   footnotes), renders HTML between a fixed head and foot, and writes OUT/NAME/index.html and
   OUT/en/NAME/index.html. One thread; the first error ends the program. */

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static const char HEAD[] =
    "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Notice</title>\n"
    "<link rel=\"stylesheet\" href=\"/plain.css\">\n</head>\n<body>\n<main>\n";
static const char FOOT[] = "</main>\n<footer>\n<p>The Benchmark</p>\n</footer>\n</body>\n</html>\n";

static const int OPTIONS = CMARK_OPT_FOOTNOTES;

static void stop(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(1);
}

/* Reads a file into a buffer that grows with the largest file and is used again. */
static size_t read_file(const char *path, size_t size, char **buffer, size_t *capacity) {
  if (size > *capacity) {
    *capacity = size * 2;
    *buffer = realloc(*buffer, *capacity);
    if (!*buffer) stop(path);
  }
  int file = open(path, O_RDONLY);
  if (file < 0) stop(path);
  size_t length = 0;
  while (length < size) {
    ssize_t count = read(file, *buffer + length, size - length);
    if (count < 0) stop(path);
    if (count == 0) break;
    length += (size_t)count;
  }
  close(file);
  return length;
}

static char *render(const char *text, size_t length) {
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

/* Makes the folders of a path from `start` on, trying the last one first: mostly only it is missing. */
static void make_folders(char *path, size_t start) {
  char *slash = strrchr(path, '/');
  if (!slash || slash < path + start) return;
  *slash = 0;
  if (mkdir(path, 0755) < 0 && errno != EEXIST) {
    if (errno != ENOENT) stop(path);
    make_folders(path, start);
    if (mkdir(path, 0755) < 0 && errno != EEXIST) stop(path);
  }
  *slash = '/';
}

static void write_page(const char *path, char *html) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) stop(path);
  struct iovec parts[] = {
      {(void *)HEAD, sizeof HEAD - 1}, {html, strlen(html)}, {(void *)FOOT, sizeof FOOT - 1}};
  size_t wanted = parts[0].iov_len + parts[1].iov_len + parts[2].iov_len;
  ssize_t count = writev(file, parts, 3);
  if (count >= 0 && (size_t)count != wanted) errno = ENOSPC;
  if (count < 0 || (size_t)count != wanted || close(file) < 0) stop(path);
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--version") == 0) {
    printf("%s\n", cmark_version_string());
    return 0;
  }
  if (argc != 3) {
    fprintf(stderr, "usage: floor IN OUT\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  char *roots[] = {argv[1], NULL};
  size_t in_length = strlen(argv[1]), out_length = strlen(argv[2]);
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (!tree) stop(argv[1]);
  char *buffer = NULL;
  size_t capacity = 0;
  char path[PATH_MAX];
  for (FTSENT *entry; (entry = fts_read(tree));) {
    if (entry->fts_info == FTS_ERR || entry->fts_info == FTS_DNR || entry->fts_info == FTS_NS) {
      errno = entry->fts_errno;
      stop(entry->fts_path);
    }
    if (entry->fts_info != FTS_F || entry->fts_pathlen <= in_length + 7) continue;
    const char *name = entry->fts_path + in_length + 1;
    size_t stem = entry->fts_pathlen - in_length - 1 - 6;
    int is_english = strcmp(name + stem, ".en.md") == 0;
    if (!is_english && strcmp(name + stem, ".zh.md") != 0) continue;
    size_t length = read_file(entry->fts_path, (size_t)entry->fts_statp->st_size, &buffer, &capacity);
    int printed = snprintf(path, sizeof path, "%s/%s%.*s/index.html", argv[2], is_english ? "en/" : "", (int)stem, name);
    if (printed < 0 || (size_t)printed >= sizeof path) {
      errno = ENAMETOOLONG;
      stop(entry->fts_path);
    }
    char *html = render(buffer, length);
    make_folders(path, out_length);
    write_page(path, html);
    free(html);
  }
  fts_close(tree);
  free(buffer);
  return 0;
}
