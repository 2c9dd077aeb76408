#include "app/manual/manual.h"

namespace ovation::manual {

std::string dashed(const usage::Option &option) {
    return (option.name.size() == 1 ? "-" : "--") + std::string(option.name);
}

std::string escaped(std::string_view text, std::string_view special, std::string_view mark) {
    std::string result;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos)
            result += mark;
        result += c;
    }
    return result;
}

} // namespace ovation::manual
