#pragma once

#include "layout/layout_library.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace ovation::ui {

/// Does what is to be done with the files of layouts, one thing after another, off the window's thread.
/// Answers come back to the window's thread, and never once this object is gone. Its end waits for what is
/// under way.
class LayoutWork final : public QObject {
    Q_OBJECT

  public:
    explicit LayoutWork(const QString &folder, QObject *parent = nullptr)
        : QObject(parent), m_folder(folder) {
        m_pool.setMaxThreadCount(1);
    }
    ~LayoutWork() override {
        m_pool.clear();
        m_pool.waitForDone();
    }

    const QString &folder() const { return m_folder; }

    /// T can be copied. `done` needs a guard of its own if its target may be destroyed earlier.
    template <typename T>
    void run(std::function<T(layout::LayoutLibrary &)> work, std::function<void(T)> done) {
        m_pool.start([this, folder = m_folder, work = std::move(work), done = std::move(done)] {
            layout::LayoutLibrary library(folder);
            // This object waits for its threads, so it is there; the call is dropped if it ends first.
            QMetaObject::invokeMethod(
                this, [done, result = work(library)] { done(result); }, Qt::QueuedConnection);
        });
    }

  private:
    const QString m_folder;
    QThreadPool m_pool;
};

/// The folders of all layouts, for who offers them.
void listLayouts(LayoutWork &work, const std::function<void(const QStringList &folders)> &done);

} // namespace ovation::ui
