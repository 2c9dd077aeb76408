#pragma once

#include <QStringView>

namespace ovation {

/// Bytes of a text as QJsonDocument writes it, without the quotes around it: one character takes up to six.
/// Any thread.
qsizetype jsonBytes(QStringView text);

} // namespace ovation
