/* The text of TraceBenchmark from C written by hand for nothing but this text: its own digits, the
   texts of inputs and weights kept, a buffer of 256 KiB, write(2). Whole numbers, 3x3, no padding.
   writer SIDE */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROOM = 1 << 18, LINE = 1 << 10 };
static char buffer[ROOM + LINE];
static char *at = buffer;

typedef struct { char text[15]; unsigned char count; } Text;

#define LITERAL(s) (memcpy(at, s, sizeof s - 1), at += sizeof s - 1)

static inline void number(long n) {
  char digits[20];
  int from = 20;
  do { digits[--from] = '0' + n % 10; n /= 10; } while (n);
  memcpy(at, digits + from, 20 - from);
  at += 20 - from;
}

static inline void term(long n) {
  if (n < 0) { LITERAL("(-"); number(-n); LITERAL(")"); }
  else number(n);
}

static Text made(long n) {
  Text text = {{0}, 0};
  char *start = at;
  term(n);
  text.count = at - start;
  memcpy(text.text, start, text.count);
  at = start;
  return text;
}

static inline void put(const Text *text) { memcpy(at, text, 16); at += text->count; }

static void flush(void) {
  for (char *from = buffer; from < at;) {
    ssize_t count = write(1, from, at - from);
    if (count < 0) exit(1);
    from += count;
  }
  at = buffer;
}

int main(int count, char **words) {
  long side = count > 1 ? atol(words[1]) : 512, size = side - 2, w[9];
  long *x = malloc(side * side * sizeof *x);
  Text *inputs = malloc(side * side * sizeof *inputs), weights[9];
  for (long i = 0; i < side * side; i++) inputs[i] = made(x[i] = (i * 7919 + i / side * 31) % 256);
  for (int i = 0; i < 9; i++) weights[i] = made(w[i] = i * 5 % 11 - 3);
  for (long r = 0; r < size; r++)
    for (long c = 0; c < size; c++) {
      if (at > buffer + ROOM) flush();
      LITERAL("step "); number(r * size + c + 1); LITERAL(" of "); number(size * size);
      LITERAL(" · window rows "); number(r); LITERAL("–"); number(r + 2);
      LITERAL(", columns "); number(c); LITERAL("–"); number(c + 2);
      LITERAL(" → feature map ("); number(r); LITERAL(", "); number(c); LITERAL(")\n  ");
      long sum = 0;
      for (int t = 0; t < 9; t++) {
        if (t) LITERAL(" + ");
        put(&inputs[(r + t / 3) * side + c + t % 3]); LITERAL("×"); put(&weights[t]);
      }
      for (int t = 0; t < 9; t++) {
        long product = x[(r + t / 3) * side + c + t % 3] * w[t];
        sum += product;
        if (t) LITERAL(" + "); else LITERAL(" = ");
        term(product);
      }
      LITERAL(" = "); if (sum < 0) LITERAL("-"); number(labs(sum)); LITERAL("\n");
    }
  flush();
  return 0;
}
