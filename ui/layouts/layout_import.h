#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

namespace ovation::layout {
class LayoutBundle;
}

namespace ovation::ui {

class MessageBar;

/// Archives of layouts that become layouts, one after another. Window thread.
class LayoutImport final : public QObject {
    Q_OBJECT

  public:
    /// `bundle` outlives it; others may use it in between. `messages` tell how it goes.
    LayoutImport(layout::LayoutBundle &bundle, const QString &folder, MessageBar &messages, QObject *parent)
        : QObject(parent), m_bundle(bundle), m_folder(folder), m_messages(messages) {}

    void add(const QStringList &archives) { m_archives += archives; }
    /// Begins with the next one, if none is worked on. `taken`: paths of the layouts that are there.
    void next(const QStringList &taken);

  Q_SIGNALS:
    /// The path of the new layout; empty = it could not be imported.
    void imported(const QString &path);

  private:
    void done(const QString &path, const Result<void> &result);

    layout::LayoutBundle &m_bundle;
    const QString m_folder;
    MessageBar &m_messages;
    QStringList m_archives; ///< the first one may be worked on
    QStringList m_refusals;
};

/// `base`, or with the first number behind it that makes it one that is not taken.
QString freeLayoutName(const QString &base, const QStringList &taken);

} // namespace ovation::ui
