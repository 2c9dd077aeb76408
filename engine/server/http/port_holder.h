#pragma once

#include <QString>

namespace ovation::server {

/// Who listens on a TCP port of this machine, as "name (process 1234)", from /proc. Empty if there is none,
/// when it belongs to another user, or where there is no /proc. Any thread.
QString portHolder(quint16 port);

} // namespace ovation::server
