// Giving the terminal back when nothing else can, and keeping messages off the screen meanwhile.

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

static volatile sig_atomic_t is_armed;
static pid_t owner;
static struct termios shell_modes;
static bool has_shell_modes;
static char restoring[256];
static size_t restoring_length;

/// The real standard error, and the file that stands in for it; −1 when nothing is held back.
static volatile int real_errors = -1;
static volatile int held_errors = -1;

void cn_prepare_rescue(void) {
  static bool is_registered;
  owner = getpid();
  has_shell_modes = tcgetattr(STDOUT_FILENO, &shell_modes) == 0;
  if (!is_registered) is_registered = atexit(cn_rescue) == 0;
}

void cn_build_rescue(int rows) {
  char bytes[sizeof restoring];
  size_t length = 0;
  size_t size = sizeof bytes;
  if (cn_append_capability("kmous", bytes, 0, size) > 0) {
    static const char modes[] = "\033[?2004l\033[?1006;1000l";
    memcpy(bytes, modes, sizeof modes - 1);
    length = sizeof modes - 1;
  }
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  size_t before = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    before = length;
    length = cn_append_capability(names[i], bytes, length, size);
  }
  if (length == before) {
    // No second screen to leave: go on below what was drawn.
    int extra = snprintf(bytes + length, size - length, "\033[%d;1H\r\n", rows);
    if (extra > 0 && (size_t)extra < size - length) length += (size_t)extra;
  }
  is_armed = 0;
  memcpy(restoring, bytes, length);
  restoring_length = length;
  is_armed = 1;
}

void cn_arm_rescue(bool armed) { is_armed = armed; }

// Only functions that a signal handler may call.
void cn_rescue(void) {
  if (!is_armed || getpid() != owner) return;
  is_armed = 0;
  int saved = errno;
  cn_send(restoring, restoring_length);
  if (has_shell_modes) tcsetattr(STDOUT_FILENO, TCSANOW, &shell_modes);
  cn_release_errors();
  errno = saved;
}

/// A file without a name: unlike a pipe it takes any amount without blocking the writer.
static int open_unnamed_file(void) {
#if defined(__linux__) && defined(SYS_memfd_create)
  int memory = (int)syscall(SYS_memfd_create, "messages", 1u /* close on exec */);
  if (memory >= 0) return memory;
#endif
  char path[] = "/tmp/messages-XXXXXX";
  int file = mkstemp(path);
  if (file < 0) return -1;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

void cn_hold_errors(void) {
  if (real_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int file = open_unnamed_file();
  if (file < 0) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    if (real >= 0) close(real);
    return;
  }
  held_errors = file;
  real_errors = real;
}

void cn_release_errors(void) {
  if (real_errors < 0) return;
  int real = real_errors;
  real_errors = -1;
  dup2(real, STDERR_FILENO);
  close(real);
  char bytes[4096];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(held_errors, bytes, sizeof bytes, offset);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    offset += count;
    for (ssize_t sent = 0; sent < count;) {
      ssize_t written = write(STDERR_FILENO, bytes + sent, (size_t)(count - sent));
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) break;
      sent += written;
    }
  }
  close(held_errors);
  held_errors = -1;
}
