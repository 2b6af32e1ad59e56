#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// A terminal screen for Swift, over ncursesw. No type and no macro of ncurses stands here: Swift 6
// refuses its globals and cannot see its macros, and one header is easier to carry to another
// system. There is one screen in a process; all functions are called from one thread.

/// What came of `cn_open`.
typedef enum __attribute__((enum_extensibility(closed))) {
  /// The screen is up.
  CNOpenResultOpened = 0,
  /// Keys or screen are not connected to a terminal.
  CNOpenResultNotATerminal,
  /// The terminal database has no entry for TERM, nor for one that could stand in for it.
  CNOpenResultUnknownType,
  /// TERM is unset, or its entry cannot place the cursor: there can be no screen.
  CNOpenResultCannotAddressCursor,
  /// A screen is already up, or the system refused a pipe or memory.
  CNOpenResultFailed,
} CNOpenResult;

/// How to open the screen.
typedef struct {
  /// Whether colours may be set up at all.
  bool uses_color;
  /// Whether the terminal is asked to report the mouse (it then no longer selects text).
  bool reports_mouse;
  /// Whether keys come from the controlling terminal, since standard input carries data.
  bool reads_controlling_terminal;
} CNOpenOptions;

/// How text looks.
typedef struct {
  bool bold;
  bool reverse;
  bool underline;
  bool dim;
  /// 0–255, the first 16 in ANSI order, or −1 for the terminal's own colour.
  int16_t foreground;
  /// The same, behind the characters.
  int16_t background;
} CNStyle;

/// Rows and columns, both at least 1.
typedef struct {
  int32_t rows;
  int32_t columns;
} CNSize;

/// Why `cn_wait` came back; nothing set: the time has passed.
typedef struct {
  /// `cn_read` has bytes.
  bool input;
  /// The terminal is gone.
  bool hangup;
  /// The size has changed, or the screen was disturbed and must be sent anew.
  bool resized;
  /// Ctrl-Z: call `cn_suspend`.
  bool suspended;
  /// A signal that asks the process to end, or 0.
  int32_t signal;
} CNWake;

/// Takes the locale from the environment, and says whether its characters are UTF-8. Where the
/// environment names a UTF-8 locale that this machine lacks, another UTF-8 one stands in for its
/// characters; with `force_utf8` also where it names none. Call it before `cn_open`.
bool cn_set_locale(bool force_utf8);

/// Puts the screen up and takes over the signals that end, stop or crash the process; standard
/// error is held back if it is the terminal.
CNOpenResult cn_open(CNOpenOptions options);

/// Gives the terminal back, restores the signals' dispositions, and shows what was written to
/// standard error meanwhile. Does nothing when no screen is up.
void cn_close(void);

/// The screen's size now.
CNSize cn_size(void);

/// The colours on offer; 0 without colour.
int32_t cn_colors(void);

/// The cells that one character takes on the screen by the C library's account: 0 for a combining
/// mark, −1 for what cannot be drawn.
int32_t cn_cells(uint32_t scalar);

/// Draws UTF-8 text at a place. Each character must take 1 or 2 cells (`cn_cells`), or combine with
/// the one before it; what lies outside the screen is cut off.
void cn_draw(int32_t row, int32_t column, const uint8_t *text, int32_t count, CNStyle style);

/// Sends what was drawn since the last time. A negative row leaves the cursor wherever it is.
void cn_flush(int32_t row, int32_t column, bool cursor_is_visible);

/// Forgets what the terminal shows: the next `cn_flush` sends everything.
void cn_forget(void);

/// Waits for input, a signal or a new size; a negative time waits without end and without waking.
CNWake cn_wait(int32_t milliseconds);

/// Reads waiting bytes; 0 when there are none, −1 when the terminal is gone.
int32_t cn_read(uint8_t *bytes, int32_t capacity);

/// Gives the terminal to the shell and stops; returns when the process is continued, with the
/// screen up again and to be sent anew.
void cn_suspend(void);

/// Sends text past ncurses from the start of a row, with a question for the cursor's place after
/// it. The answer arrives as input. Call `cn_forget` before the next frame.
void cn_ask_cursor_after(int32_t row, const uint8_t *text, int32_t count);

/// Copies the byte sequence that a key sends on this terminal, by its terminfo name ("kcuu1");
/// returns its length, 0 where the terminal has no such key.
int32_t cn_key_sequence(const char *name, uint8_t *bytes, int32_t capacity);

/// Closes the screen and ends the process by a signal, as whoever started it expects to see.
void cn_end_by_signal(int32_t signal) __attribute__((noreturn));

#endif
