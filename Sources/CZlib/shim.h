#if !__has_include(<zlib.h>)
#error "zlib's headers are missing. Debian: apt-get install zlib1g-dev  Fedora: dnf install zlib-devel  macOS: xcode-select --install"
#endif
#include <zlib.h>
