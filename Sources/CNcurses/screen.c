// The screen itself: up and down, its size, and what is drawn on it.

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { color_limit = 256 };

int cn_input = STDIN_FILENO;

static SCREEN *screen;
static bool reports_mouse;
static int32_t colors;
/// The pair of each foreground and background, 0 where there is none yet; the terminal's own colours
/// come first. Terminals may have few pairs, so only those that are drawn get one.
static short pairs[color_limit + 1][color_limit + 1];
static short pair_count;

static bool choose_input(bool reads_controlling_terminal) {
  cn_input = STDIN_FILENO;
  if (reads_controlling_terminal) cn_input = open("/dev/tty", O_RDWR | O_CLOEXEC);
  return cn_input >= 0 && isatty(cn_input) && isatty(STDOUT_FILENO);
}

static void start_colors(void) {
  colors = 0;
  pair_count = 0;
  memset(pairs, 0, sizeof pairs);
  if (!has_colors() || start_color() != OK) return;
  // Without the terminal's own background nothing would be readable on a light one.
  // Where there are more than 256, numbers above 7 are mixtures of red, green and blue.
  if (use_default_colors() == OK) colors = COLORS > color_limit ? 8 : COLORS;
}

static void set_input_modes(void) {
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  // Keys are read past ncurses: it must not put off drawing because some are waiting.
  typeahead(-1);
}

CNOpenResult cn_open(CNOpenOptions options) {
  if (screen != NULL) return CNOpenResultFailed;
  if (!choose_input(options.reads_controlling_terminal)) return CNOpenResultNotATerminal;
  int result = CNOpenResultFailed;
  const char *type = cn_usable_type(&result);
  if (type == NULL) return (CNOpenResult)result;
  fflush(stdout);
  cn_save_signals();
  cn_prepare_rescue();
  cn_keep_stop_signal();
  screen = newterm((char *)type, stdout, stdin);
  if (screen == NULL) {
    cn_forget_stop_signal();
    return CNOpenResultUnknownType;
  }
  set_term(screen);
  reports_mouse = options.reports_mouse;
  colors = 0;
  if (options.uses_color) start_colors();
  set_input_modes();
  cn_build_rescue(LINES);
  if (!cn_take_signals()) {
    cn_close();
    cn_forget_stop_signal();
    return CNOpenResultFailed;
  }
  cn_hold_errors();
  // Until a screen has been left and resumed once, ncurses writes every piece of a frame by itself
  // (its mvcur takes it for a program outside of a screen): a write for each piece costs more than
  // drawing them.
  endwin();
  refresh();
  cn_set_modes(true, reports_mouse);
  cn_fit();
  return CNOpenResultOpened;
}

void cn_leave(void) {
  cn_set_modes(false, reports_mouse);
  curs_set(1);
  endwin();
  cn_release_errors();
}

void cn_resume(void) {
  if (screen == NULL) return;
  cn_hold_errors();
  clearok(curscr, TRUE);
  if (!isendwin()) endwin();
  refresh();
  cn_set_modes(true, reports_mouse);
  cn_fit();
  cn_build_rescue(LINES);
}

void cn_close(void) {
  if (screen == NULL) return;
  cn_arm_rescue(false);
  cn_leave();
  delscreen(screen);
  screen = NULL;
  cn_give_signals_back();
  if (cn_input != STDIN_FILENO) close(cn_input);
  cn_input = STDIN_FILENO;
}

bool cn_fit(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  // Not resizeterm: it would also put a key into a queue that nobody reads.
  resize_term(size.ws_row, size.ws_col);
  cn_build_rescue(LINES);
  clearok(curscr, TRUE);
  return true;
}

CNSize cn_size(void) {
  if (screen == NULL) return (CNSize){1, 1};
  return (CNSize){LINES > 0 ? LINES : 1, COLS > 0 ? COLS : 1};
}

int32_t cn_colors(void) { return colors; }

int32_t cn_cells(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// The next character of valid UTF-8; moves `*text` behind it.
static wchar_t next_character(const uint8_t **text, const uint8_t *end) {
  uint32_t lead = *(*text)++;
  int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  uint32_t value = more == 0 ? lead : lead & (0x3Fu >> more);
  for (; more > 0 && *text < end; more--) value = value << 6 | (*(*text)++ & 0x3Fu);
  return (wchar_t)value;
}

static attr_t attributes(CNStyle style) {
  attr_t result = WA_NORMAL;
  if (style.bold) result |= WA_BOLD;
  if (style.reverse) result |= WA_REVERSE;
  if (style.underline) result |= WA_UNDERLINE;
  if (style.dim) result |= WA_DIM;
  return result;
}

/// The pair of two colours, either the terminal's own where it is negative; 0, both the terminal's
/// own, where there is none.
static short pair_for(int foreground, int background) {
  if (foreground >= colors || foreground < 0) foreground = -1;
  if (background >= colors || background < 0) background = -1;
  if (foreground < 0 && background < 0) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (*pair == 0 && pair_count + 1 < COLOR_PAIRS && pair_count < SHRT_MAX - 1 &&
      init_pair((short)(pair_count + 1), (short)foreground, (short)background) == OK)
    *pair = ++pair_count;
  return *pair;
}

void cn_draw(int32_t row, int32_t column, const uint8_t *text, int32_t count, CNStyle style) {
  if (screen == NULL || row < 0 || row >= LINES || column < 0) return;
  const uint8_t *end = text + count;
  attr_t look = attributes(style);
  short pair = pair_for(style.foreground, style.background);
  while (text < end && column < COLS) {
    // A character and the marks that stand on it.
    wchar_t cluster[CCHARW_MAX + 1] = {next_character(&text, end)};
    size_t length = 1;
    while (text < end) {
      const uint8_t *after = text;
      wchar_t mark = next_character(&after, end);
      if (mark < 0x300 || wcwidth(mark) != 0) break;
      if (length < CCHARW_MAX) cluster[length++] = mark;
      text = after;
    }
    cluster[length < CCHARW_MAX ? length : CCHARW_MAX] = L'\0';
    int cells = wcwidth(cluster[0]);
    if (cells < 1 || column + cells > COLS) return;
    cchar_t cell;
    // In the last cell of the screen this reports an error for the cursor, after it has drawn.
    if (setcchar(&cell, cluster, look, pair, NULL) == OK) mvadd_wch(row, column, &cell);
    column += cells;
  }
}

void cn_flush(int32_t row, int32_t column, bool cursor_is_visible) {
  if (screen == NULL) return;
  bool is_placed = row >= 0 && row < LINES && column >= 0 && column < COLS;
  leaveok(stdscr, !is_placed);
  if (is_placed) move(row, column);
  curs_set(is_placed && cursor_is_visible ? 1 : 0);
  refresh();
}

void cn_forget(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

int32_t cn_read(uint8_t *bytes, int32_t capacity) {
  if (capacity <= 0) return 0;
  ssize_t count = read(cn_input, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  bool may_come_later = count < 0 && (errno == EINTR || errno == EAGAIN);
  return may_come_later ? 0 : -1;
}
