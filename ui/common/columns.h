#pragma once

class QHeaderView;
class QString;

namespace ovation::ui {

/// Makes a column as wide as the widest text that it will have, or as its title where that is wider.
void fitColumn(QHeaderView &header, int column, const QString &widest);

/// Keeps a column that takes what the others leave at least as wide as a short name with its icon and its
/// indentation: a panel that is narrower scrolls. Other languages leave it less.
void keepReadable(QHeaderView &header, int column);

} // namespace ovation::ui
