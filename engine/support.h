#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace ovation {

/// A text file of a support bundle.
struct SupportFile {
    QString name, text;
};

/// Texts for those who help with a problem, without anything secret. Calls return at once, answers come later
/// on the object's thread.
class Support : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    using QObject::QObject;

    /// What the program knows of itself (versions, settings), then `files`. Every secret of the settings and
    /// what looks like one is taken out of all of them.
    virtual void collect(const std::vector<SupportFile> &files, Answer<std::vector<SupportFile>> done) = 0;
    /// Writes `files` as they are into a ZIP that only its owner can read.
    virtual void write(const QString &path, const std::vector<SupportFile> &files, Answer<void> done) = 0;
};

} // namespace ovation
