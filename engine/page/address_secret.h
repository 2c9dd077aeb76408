#pragma once

#include <QUrl>

namespace ovation::page {

/// Takes the item `secret` out of an address of a page, however its name is encoded (protocol 6.2); the rest
/// of the query stays as it was written. Whether there was one. Pure.
bool removeSecret(QUrl &url);

} // namespace ovation::page
