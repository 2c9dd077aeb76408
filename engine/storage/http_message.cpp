#include "storage/http_message.h"

#include <algorithm>

namespace ovation::storage {

QByteArray HttpAnswer::header(const char *name) const {
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const HttpHeader &each) { return each.name == name; });
    return found == headers.end() ? QByteArray() : found->value;
}

} // namespace ovation::storage
