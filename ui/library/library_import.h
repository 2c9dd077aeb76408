#pragma once

#include "review.h"

#include <QStringList>

class QMimeData;

namespace ovation::ui {

/// Takes files into the library, one after another, and tells how each went. Window thread.
class LibraryImport final : public QObject {
    Q_OBJECT

  public:
    explicit LibraryImport(Review &review, QObject *parent = nullptr) : QObject(parent), m_review(review) {}

    void add(const QStringList &files);
    /// By its name; what is in it is found out while it is taken in.
    static bool canImport(const QString &file);
    /// Paths of files on this machine that can be imported; empty when there are none.
    static QStringList filesOf(const QMimeData &dragged);
    /// For a file dialog.
    static QString fileFilter();

  Q_SIGNALS:
    void importing(const QString &fileName, int left); ///< `left`: files after this one
    /// All are done. `ids`: what was taken in; `refusals`: a sentence for each that was not.
    void finished(const QStringList &ids, const QStringList &refusals);

  private:
    void next();

    Review &m_review;
    QStringList m_files; ///< the first one is being imported
    QStringList m_ids, m_refusals;
};

} // namespace ovation::ui
