/* The text of TraceBenchmark as a C programmer would first write it: a loop and fprintf.
   fprintf SIDE [decimals] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int factor(double number) {
  return fprintf(stdout, number < 0 ? "(%.12g)" : "%.12g", number);
}

static void decimals(long side) {
  double *x = malloc(side * side * sizeof *x), w[9];
  for (long i = 0; i < side * side; i++) x[i] = (i * 7919 + i / side * 31) % 256 * 0.125;
  for (int i = 0; i < 9; i++) w[i] = (i * 5 % 11 - 3) * 0.125;
  long size = side - 2;
  for (long r = 0; r < size; r++)
    for (long c = 0; c < size; c++) {
      fprintf(stdout, "step %ld of %ld · window rows %ld–%ld, columns %ld–%ld → feature map (%ld, %ld)\n  ",
              r * size + c + 1, size * size, r, r + 2, c, c + 2, r, c);
      double sum = 0;
      for (int t = 0; t < 9; t++) {
        if (t) fprintf(stdout, " + ");
        factor(x[(r + t / 3) * side + c + t % 3]);
        fprintf(stdout, "×");
        factor(w[t]);
      }
      for (int t = 0; t < 9; t++) {
        double product = x[(r + t / 3) * side + c + t % 3] * w[t] + 0.0; /* never -0 */
        sum += product;
        fprintf(stdout, t ? " + " : " = ");
        factor(product);
      }
      fprintf(stdout, " = %.12g\n", sum);
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
  if (count > 2 && !strcmp(words[2], "decimals")) decimals(side);
  else integers(side);
  return fflush(stdout) ? 1 : 0;
}
