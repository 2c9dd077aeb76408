#pragma once

#include <QString>
#include <QUrl>

namespace ovation::page {

/// A style sheet of a page gets another text. Plain value.
struct StyleChange {
    QUrl sheet;     ///< the linked or imported sheet; empty = the <style> element whose text is `before`
    QString before; ///< of a <style> element
    QString text;
};

} // namespace ovation::page
