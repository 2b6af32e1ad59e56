/* The text of TraceBenchmark as a C programmer would first write it: a loop and fprintf.
   fprintf SIDE [decimals|colour] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int factor(double number) {
  return fprintf(stdout, number < 0 ? "(%.12g)" : "%.12g", number);
}

/* `5×11 + 1×4 = 55 + 4 = `; returns the sum, and adds the products one by one to `total`. */
static double terms(const double *x, const double *w, long side, double *total) {
  for (int t = 0; t < 9; t++) {
    if (t) fprintf(stdout, " + ");
    factor(x[t / 3 * side + t % 3]);
    fprintf(stdout, "×");
    factor(w[t]);
  }
  double sum = 0;
  for (int t = 0; t < 9; t++) {
    double product = x[t / 3 * side + t % 3] * w[t] + 0.0; /* never -0 */
    sum += product;
    *total += product;
    fprintf(stdout, t ? " + " : " = ");
    factor(product);
  }
  fprintf(stdout, " = ");
  return sum;
}

static void decimals(long side, int channels, double scale) {
  long area = side * side;
  double *x = malloc(channels * area * sizeof *x), w[27], sums[3];
  for (long i = 0; i < channels * area; i++) x[i] = (i * 7919 + i / side * 31) % 256 * scale;
  for (int i = 0; i < channels * 9; i++) w[i] = (i * 5 % 11 - 3) * scale;
  long size = side - 2;
  for (long r = 0; r < size; r++)
    for (long c = 0; c < size; c++) {
      fprintf(stdout, "step %ld of %ld · window rows %ld–%ld, columns %ld–%ld → feature map (%ld, %ld)\n  ",
              r * size + c + 1, size * size, r, r + 2, c, c + 2, r, c);
      double total = 0;
      for (int k = 0; k < channels; k++) {
        if (channels > 1) fprintf(stdout, "channel %d: ", k);
        sums[k] = terms(x + k * area + r * side + c, w + 9 * k, side, &total);
        if (channels > 1) fprintf(stdout, "%.12g\n  ", sums[k]);
      }
      for (int k = 0; k < channels && channels > 1; k++) {
        if (k) fprintf(stdout, " + ");
        factor(sums[k]);
      }
      fprintf(stdout, channels > 1 ? " = %.12g\n" : "%.12g\n", total);
    }
  free(x);
}

static void integers(long side) {
  long *x = malloc(side * side * sizeof *x), w[9];
  for (long i = 0; i < side * side; i++) x[i] = (i * 7919 + i / side * 31) % 256;
  for (int i = 0; i < 9; i++) w[i] = i * 5 % 11 - 3;
  long size = side - 2;
  for (long r = 0; r < size; r++)
    for (long c = 0; c < size; c++) {
      fprintf(stdout, "step %ld of %ld · window rows %ld–%ld, columns %ld–%ld → feature map (%ld, %ld)\n  ",
              r * size + c + 1, size * size, r, r + 2, c, c + 2, r, c);
      long sum = 0;
      for (int t = 0; t < 9; t++) {
        long a = x[(r + t / 3) * side + c + t % 3], b = w[t];
        fprintf(stdout, b < 0 ? "%s%ld×(%ld)" : "%s%ld×%ld", t ? " + " : "", a, b);
      }
      for (int t = 0; t < 9; t++) {
        long product = x[(r + t / 3) * side + c + t % 3] * w[t];
        sum += product;
        fprintf(stdout, product < 0 ? " %c (%ld)" : " %c %ld", t ? '+' : '=', product);
      }
      fprintf(stdout, " = %ld\n", sum);
    }
  free(x);
}

int main(int count, char **words) {
  long side = count > 1 ? atol(words[1]) : 512;
  if (count > 2 && !strcmp(words[2], "decimals")) decimals(side, 1, 0.125);
  else if (count > 2 && !strcmp(words[2], "colour")) decimals(side, 3, 0.01);
  else integers(side);
  return fflush(stdout) ? 1 : 0;
}
