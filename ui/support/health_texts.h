#pragma once

#include <QString>

#include <functional>

namespace ovation {
class Review;
}

namespace ovation::ui {

/// The health reports of the newest recordings, as a support bundle has them; later, once.
void collectHealth(Review &review, std::function<void(const QString &)> done);

} // namespace ovation::ui
