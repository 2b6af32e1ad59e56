/* The frames of FrameBenchmark as a plain ncurses program shows them: for each one erase(), then
   move, attr_set and addnwstr for every piece of one look, wnoutrefresh and doupdate. It is spared
   everything else: the pieces are read, decoded and at hand before the first frame, with their
   looks and colours.
   plain_screen FRAMES [step]    step shows a frame for every key until q, instead of measuring */
#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum { PASSES = 5, MOST_FRAMES = 200, MOST_PIECES = 20000, MOST_CELLS = 256, COLOURS = 256 };

typedef struct {
  int row, column, length;
  attr_t look;
  int foreground, background;
  short pair;
  wchar_t *text;
} Piece;

typedef struct {
  char kind[8]; /* tap, move or other */
  int row, column; /* of the cursor */
  int first, end; /* its pieces */
} Frame;

static Frame frames[MOST_FRAMES];
static Piece pieces[MOST_PIECES];
static int frame_count, piece_count;

static void fail(const char *what) {
  fprintf(stderr, "plain_screen: %s\n", what);
  exit(1);
}

/* `piece ROW COLUMN BOLD REVERSE UNDERLINE DIM FOREGROUND BACKGROUND TEXT` */
static void read_piece(const char *line) {
  if (frame_count == 0 || piece_count == MOST_PIECES) fail("too many pieces");
  Piece *piece = &pieces[piece_count++];
  int bold, reverse, underline, dim, at = 0;
  if (sscanf(line, "piece %d %d %d %d %d %d %d %d%n", &piece->row, &piece->column, &bold, &reverse,
             &underline, &dim, &piece->foreground, &piece->background, &at) != 8)
    fail("not a piece");
  piece->look = (bold ? WA_BOLD : 0) | (reverse ? WA_REVERSE : 0) |
                (underline ? WA_UNDERLINE : 0) | (dim ? WA_DIM : 0);
  wchar_t text[MOST_CELLS];
  size_t length = mbstowcs(text, line + at + 1, MOST_CELLS);
  if (length >= MOST_CELLS) fail("not a text");
  piece->length = (int)length;
  piece->text = wcsdup(text);
  frames[frame_count - 1].end = piece_count;
}

static void read_frames(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) fail("cannot read the frames");
  char line[4 * MOST_CELLS];
  while (fgets(line, sizeof line, file) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    if (strncmp(line, "frame ", 6) != 0) {
      read_piece(line);
      continue;
    }
    if (frame_count == MOST_FRAMES) fail("too many frames");
    Frame *frame = &frames[frame_count++];
    if (sscanf(line, "frame %7s %d %d", frame->kind, &frame->row, &frame->column) != 3)
      fail("not a frame");
    frame->first = frame->end = piece_count;
  }
  fclose(file);
}

/* A pair for every two colours that are used. */
static void start_colours(void) {
  static short pairs[COLOURS + 1][COLOURS + 1];
  short count = 0;
  start_color();
  use_default_colors();
  for (Piece *piece = pieces; piece < pieces + piece_count; piece++) {
    if (piece->foreground < 0 && piece->background < 0) continue;
    short *pair = &pairs[piece->foreground + 1][piece->background + 1];
    if (*pair == 0) {
      *pair = ++count;
      init_pair(*pair, (short)piece->foreground, (short)piece->background);
    }
    piece->pair = *pair;
  }
}

static void open_screen(void) {
  initscr();
  start_colours();
  cbreak();
  noecho();
  curs_set(0);
  typeahead(-1);
  /* As CNcurses/screen.c does: without this ncurses sends every piece by a write of its own, which
     would cost this program more than us. */
  endwin();
  refresh();
}

static void show(const Frame *frame) {
  erase();
  for (const Piece *piece = pieces + frame->first; piece < pieces + frame->end; piece++) {
    move(piece->row, piece->column);
    attr_set(piece->look, piece->pair, NULL);
    addnwstr(piece->text, piece->length);
  }
  if (frame->row >= 0) move(frame->row, frame->column);
  wnoutrefresh(stdscr);
  doupdate();
}

/* Milliseconds that the processor has spent on this program. */
static double processor_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int compare(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

static void print_median(const char *kind, double times[PASSES][MOST_FRAMES]) {
  static double sorted[PASSES * MOST_FRAMES];
  size_t count = 0;
  for (int pass = 0; pass < PASSES; pass++)
    for (int at = 1; at < frame_count; at++)
      if (strcmp(frames[at].kind, kind) == 0) sorted[count++] = times[pass][at];
  qsort(sorted, count, sizeof *sorted, compare);
  printf("%s_present %.4f ms\n", kind, count == 0 ? 0 : sorted[count / 2]);
}

static void measure(void) {
  static double times[PASSES][MOST_FRAMES];
  show(&frames[0]);
  for (int pass = 0; pass < PASSES; pass++) {
    for (int at = 1; at < frame_count; at++) {
      double start = processor_time();
      show(&frames[at]);
      times[pass][at] = processor_time() - start;
    }
    show(&frames[0]);
  }
  endwin();
  printf("\n");
  print_median("tap", times);
  print_median("move", times);
}

static void step(void) {
  char key = 0;
  int at = 0;
  do show(&frames[at++]);
  while (at < frame_count && read(STDIN_FILENO, &key, 1) == 1 && key != 'q');
  while (key != 'q' && read(STDIN_FILENO, &key, 1) == 1) continue;
  endwin();
}

int main(int count, char **words) {
  setlocale(LC_ALL, "");
  if (count < 2) return 64;
  read_frames(words[1]);
  if (frame_count == 0) fail("no frames");
  open_screen();
  if (count > 2 && strcmp(words[2], "step") == 0) step();
  else measure();
  return 0;
}
