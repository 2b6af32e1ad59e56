#if !__has_include(<yaml.h>)
#error "libyaml's headers are missing. Debian: apt-get install libyaml-dev  Fedora: dnf install libyaml-devel  macOS: brew install libyaml"
#endif
#include <yaml.h>
