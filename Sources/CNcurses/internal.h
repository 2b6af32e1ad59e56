#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

// What the C files share. Nothing here is visible to Swift.

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

/// The terminal that keys come from.
extern int cn_input;

// screen.c
/// Takes the size from the terminal; true if it has changed.
bool cn_fit(void);
/// Takes the screen down so that the shell can have the terminal.
void cn_leave(void);
/// Puts the screen up again after the shell had the terminal.
void cn_resume(void);

// terminal.c
/// A terminal type that can carry a screen: TERM's own or one that stands in for it.
const char *cn_usable_type(int *result);
/// Appends a terminfo string, padding resolved, to `bytes`; returns the new length.
size_t cn_append_capability(const char *name, char *bytes, size_t length, size_t capacity);
/// Sends bytes to the terminal, past ncurses.
void cn_send(const char *bytes, size_t count);
/// Asks for mouse and bracketed text, or takes both back.
void cn_set_modes(bool on, bool mouse);

// signals.c
/// Notes the dispositions before ncurses replaces them.
void cn_save_signals(void);
/// Before ncurses starts: it ignores SIGTSTP while it draws, and a Ctrl-Z typed then would be lost,
/// unless it finds a handler that is not its own.
void cn_keep_stop_signal(void);
/// Takes `cn_keep_stop_signal` back where ncurses did not start.
void cn_forget_stop_signal(void);
/// Takes the signals over; false if the system refuses a pipe.
bool cn_take_signals(void);
void cn_give_signals_back(void);

// rescue.c
/// Notes the terminal's modes, so that a crash can restore them.
void cn_prepare_rescue(void);
/// Makes the bytes that restore the terminal; again after each change of size.
void cn_build_rescue(int rows);
/// Whether a crash must restore the terminal.
void cn_arm_rescue(bool armed);
/// Gives the terminal back from anywhere, a signal handler included.
void cn_rescue(void);
/// Holds back what is written to standard error, and lets it go.
void cn_hold_errors(void);
void cn_release_errors(void);

#endif
