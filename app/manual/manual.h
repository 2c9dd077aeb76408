#pragma once

#include "app/usage/usage.h"

#include <string>

namespace ovation::manual {

/// A page of section 1, for man.
std::string manPage(const usage::Program &program);

/// What each shell completes for the program.
std::string bashCompletion(const usage::Program &program);
std::string zshCompletion(const usage::Program &program);
std::string fishCompletion(const usage::Program &program);

/// --name, or -n where the name is one letter.
std::string dashed(const usage::Option &option);

/// `text` with `mark` before each character of `special`.
std::string escaped(std::string_view text, std::string_view special, std::string_view mark = "\\");

} // namespace ovation::manual
