// Signals become bytes in a pipe, so that the program waits for keys, signals and time in one
// place. ncurses' own handlers are replaced: they know neither crashes nor a hung-up terminal.

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/// Signals that ask for something: reported by `cn_wait`.
static const int requests[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
/// Signals that end the process at once: the terminal is given back first.
static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};

#define COUNT(array) (sizeof(array) / sizeof *(array))
enum { signal_limit = 65, impatience = 3, alternate_stack_size = 65536 };

static struct sigaction previous[signal_limit];
static volatile sig_atomic_t pending[signal_limit];
static int wake_pipe[2] = {-1, -1};
static char alternate_stack[alternate_stack_size];
static bool has_taken_signals;

static void on_request(int signal) {
  int saved = errno;
  pending[signal] += 1;
  // A program that no longer listens is ended by the third Ctrl-C.
  if (pending[signal] >= impatience && (signal == SIGINT || signal == SIGQUIT)) {
    cn_rescue();
    sigaction(signal, &previous[signal], NULL);
    raise(signal);
  }
  unsigned char byte = 0;
  if (write(wake_pipe[1], &byte, 1) < 0) { /* full: it wakes anyway */
  }
  errno = saved;
}

static void on_fault(int signal, siginfo_t *information, void *context) {
  (void)context;
  cn_rescue();
  sigaction(signal, &previous[signal], NULL);
  // A real fault repeats when we return, and meets the old handler with the true address.
  if (information->si_code > 0) return;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  raise(signal);
}

void cn_save_signals(void) {
  for (size_t i = 0; i < COUNT(requests); i++)
    sigaction(requests[i], NULL, &previous[requests[i]]);
  for (size_t i = 0; i < COUNT(faults); i++) sigaction(faults[i], NULL, &previous[faults[i]]);
}

void cn_keep_stop_signal(void) {
  if (previous[SIGTSTP].sa_handler != SIG_DFL) return;
  struct sigaction action = {.sa_handler = on_request, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
}

void cn_forget_stop_signal(void) { sigaction(SIGTSTP, &previous[SIGTSTP], NULL); }

static bool make_pipe(void) {
  if (pipe(wake_pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool cn_take_signals(void) {
  if (!make_pipe()) return false;
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack = (stack_t){.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
  }
  for (size_t i = 0; i < COUNT(requests); i++) {
    int signal = requests[i];
    pending[signal] = 0;
    struct sigaction action = {.sa_handler = on_request, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    // What whoever started us wants ignored (nohup) stays ignored; ncurses may have changed it.
    bool is_ignored = previous[signal].sa_handler == SIG_IGN;
    sigaction(signal, is_ignored ? &previous[signal] : &action, NULL);
  }
  for (size_t i = 0; i < COUNT(faults); i++) {
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(faults[i], &action, NULL);
  }
  has_taken_signals = true;
  return true;
}

void cn_give_signals_back(void) {
  if (!has_taken_signals) return;
  has_taken_signals = false;
  for (size_t i = 0; i < COUNT(requests); i++)
    sigaction(requests[i], &previous[requests[i]], NULL);
  for (size_t i = 0; i < COUNT(faults); i++) sigaction(faults[i], &previous[faults[i]], NULL);
  close(wake_pipe[0]);
  close(wake_pipe[1]);
}

static bool take(int signal) {
  // Cleared only where it is set: one that arrives meanwhile must not be erased.
  if (pending[signal] == 0) return false;
  pending[signal] = 0;
  return true;
}

/// Turns the signals that have arrived into reasons to wake.
static bool collect(CNWake *wake) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  if (take(SIGCONT)) {
    cn_resume();
    wake->resized = true;
  }
  if (take(SIGWINCH) && cn_fit()) wake->resized = true;
  if (take(SIGTSTP)) wake->suspended = true;
  static const int endings[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < COUNT(endings); i++)
    if (take(endings[i])) wake->signal = endings[i];
  return wake->resized || wake->suspended || wake->signal != 0;
}

static int64_t now_in_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

CNWake cn_wait(int32_t milliseconds) {
  CNWake wake = {0};
  int64_t end = milliseconds < 0 ? 0 : now_in_milliseconds() + milliseconds;
  int remaining = milliseconds < 0 ? -1 : milliseconds;
  for (;;) {
    struct pollfd sources[2] = {{cn_input, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}};
    int ready = poll(sources, 2, remaining);
    if (ready < 0 && errno != EINTR) wake.hangup = true;
    if (ready > 0 && (sources[0].revents & POLLIN)) wake.input = true;
    else if (ready > 0 && sources[0].revents != 0) wake.hangup = true;
    if (collect(&wake) || wake.input || wake.hangup || ready == 0) return wake;
    if (milliseconds >= 0) {
      int64_t left = end - now_in_milliseconds();
      remaining = left > 0 ? (int)left : 0;
    }
  }
}

void cn_suspend(void) {
  cn_arm_rescue(false);
  // A second SIGTSTP, not SIGSTOP: where no shell could continue us, the system ignores it.
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  cn_leave();
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  take(SIGCONT);
  cn_resume();
}

void cn_end_by_signal(int32_t signal) {
  cn_close();
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  kill(getpid(), signal);
  _exit(128 + signal);
}
