// Which characters the terminal takes.

#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/// Whether the name of a locale ends in UTF-8, however spelt ("ko_KR.utf8@modifier").
static bool names_utf8(const char *locale) {
  const char *codeset = strchr(locale, '.');
  if (codeset == NULL) return strcasecmp(locale, "UTF-8") == 0;
  return strncasecmp(codeset + 1, "utf-8", 5) == 0 || strncasecmp(codeset + 1, "utf8", 4) == 0;
}

/// The locale for characters that the environment asks for; an empty variable counts as unset.
static const char *wanted_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != '\0') return value;
  }
  return "C";
}

static bool has_utf8(void) { return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cn_set_locale(bool force_utf8) {
  setlocale(LC_ALL, "");
  // Numbers are read and written in one form whatever the language.
  setlocale(LC_NUMERIC, "C");
  if (has_utf8()) return true;
  if (!force_utf8 && !names_utf8(wanted_locale())) return false;
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && has_utf8()) return true;
  return false;
}
