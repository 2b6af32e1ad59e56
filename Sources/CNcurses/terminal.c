// The terminal's type and its abilities, from terminfo.

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if !__has_include(<ncurses.h>)
#error "ncurses is missing. Debian: apt-get install libncurses-dev; Fedora: dnf install ncurses-devel"
#endif
#include <ncurses.h>
#include <term.h>  // defines short words as macros: lines, columns, bell …

static const char *capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

/// Whether a screen can be shown on a terminal of this type.
static CNOpenResult check_type(const char *type) {
  int status = 0;
  TERMINAL *previous = cur_term;
  if (setupterm((char *)type, STDOUT_FILENO, &status) != OK)
    return status == 1 ? CNOpenResultCannotAddressCursor : CNOpenResultUnknownType;
  bool is_able = capability("cup") != NULL && capability("clear") != NULL;
  TERMINAL *checked = set_curterm(previous);
  del_curterm(checked);
  return is_able ? CNOpenResultOpened : CNOpenResultCannotAddressCursor;
}

/// Whether a type without an entry is known to understand what xterm does.
static bool resembles_xterm(const char *type) {
  static const char *const names[] = {
      "xterm",  "alacritty", "kitty", "ghostty", "foot",  "wezterm", "contour", "rio",    "konsole",
      "vte",    "gnome",     "st-",   "iterm",   "iTerm", "mintty",  "putty",   "rxvt",   "Eterm",
      "nsterm", "ms-",       "tmux",  "screen",  "zellij", "warp",   "mlterm",  "terminator"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strncmp(type, names[i], strlen(names[i])) == 0) return true;
  return strcmp(type, "st") == 0;
}

const char *cn_usable_type(int *result) {
  const char *type = getenv("TERM");
  *result = CNOpenResultCannotAddressCursor;
  if (type == NULL || *type == '\0') return NULL;
  *result = (int)check_type(type);
  if (*result == CNOpenResultOpened) return type;
  if (*result != CNOpenResultUnknownType || !resembles_xterm(type)) return NULL;
  bool is_multiplexer = strncmp(type, "tmux", 4) == 0 || strncmp(type, "screen", 6) == 0;
  const char *substitutes[] = {is_multiplexer ? "screen-256color" : "xterm-256color",
                               "xterm-256color", "xterm"};
  for (size_t i = 0; i < sizeof substitutes / sizeof *substitutes; i++) {
    if (check_type(substitutes[i]) != CNOpenResultOpened) continue;
    *result = CNOpenResultOpened;
    return substitutes[i];
  }
  return NULL;
}

/// Where `append_byte` writes: tputs takes no context.
static char *target;
static size_t target_length;
static size_t target_capacity;

static int append_byte(int byte) {
  if (target_length < target_capacity) target[target_length++] = (char)byte;
  return byte;
}

static size_t append(const char *text, char *bytes, size_t length, size_t capacity) {
  if (text == NULL) return length;
  target = bytes;
  target_length = length;
  target_capacity = capacity;
  tputs(text, 1, append_byte);
  target = NULL;
  return target_length;
}

size_t cn_append_capability(const char *name, char *bytes, size_t length, size_t capacity) {
  return append(capability(name), bytes, length, capacity);
}

void cn_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void cn_set_modes(bool on, bool mouse) {
  // Only terminals with a mouse in their entry are asked: the others may print what they do not
  // know. Bracketed text keeps a paste from acting as commands.
  const char *report = capability("kmous");
  if (report == NULL) return;
  const char *text = on ? "\033[?2004h" : "\033[?2004l";
  cn_send(text, strlen(text));
  if (!mouse) return;
  const char *clicks = on ? "\033[?1000;1006h" : "\033[?1006;1000l";
  cn_send(clicks, strlen(clicks));
}

void cn_ask_cursor_after(int32_t row, const uint8_t *text, int32_t count) {
  char bytes[128];
  const char *cup = capability("cup");
  if (cup == NULL || count < 0 || count > 16) return;
  size_t length = append(tiparm(cup, (int)row, 0), bytes, 0, sizeof bytes);
  if (length + (size_t)count + 4 > sizeof bytes) return;
  memcpy(bytes + length, text, (size_t)count);
  length += (size_t)count;
  memcpy(bytes + length, "\033[6n", 4);
  cn_send(bytes, length + 4);
}

int32_t cn_key_sequence(const char *name, uint8_t *bytes, int32_t capacity) {
  const char *value = capability(name);
  size_t length = value == NULL ? 0 : strlen(value);
  if (length == 0 || length > (size_t)capacity) return 0;
  memcpy(bytes, value, length);
  return (int32_t)length;
}
