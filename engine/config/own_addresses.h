#pragma once

#include <QString>

namespace ovation::config {

/// Why nothing can be bound to an IP address here, as the end of a sentence; empty when it can.
QString addressProblem(const QString &address);
/// The same for what may also be the name of a network interface.
QString addressOrInterfaceProblem(const QString &place);

} // namespace ovation::config
