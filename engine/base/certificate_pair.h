#pragma once

#include <QByteArray>

namespace ovation {

/// Whether the key, without a password, is the one in the (first) certificate, both PEM. Qt would find out at
/// the first connection only. Any thread.
bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem);

} // namespace ovation
