#pragma once

class QHeaderView;
class QString;

namespace ovation::ui {

/// Makes a column as wide as the widest text that it will have, or as its title where that is wider.
void fitColumn(QHeaderView &header, int column, const QString &widest);

} // namespace ovation::ui
