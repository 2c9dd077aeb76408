#pragma once

#include "ui/common/layout_work.h"
#include "ui/layouts/web_views.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace ovation::ui {

/// Brings the texts of the editor to the disk: asks the editor for them, writes them off the window's thread,
/// and tells the editor which of them are there. A call during a save is answered with it. Notices when
/// another program changes a file that is open. Window thread.
class LayoutSaver final : public QObject {
    Q_OBJECT

  public:
    /// A person asked for it; or it is done by itself after a pause, which spares what is half typed and what
    /// another program has changed meanwhile.
    enum class Cause { Person, Pause };

    LayoutSaver(LayoutWork &work, CodeEditor &editor, QObject *parent = nullptr);

    /// Which layout is open; drops what is known of the files of another one. A save that is under way ends
    /// with it.
    void open(const QString &layout);
    void moved(const QString &layout) { m_layout = layout; }
    /// The text of a file as it is on the disk.
    void setOnDisk(const QString &name, const QByteArray &text);
    void close(const QString &name); ///< it is of no interest any more

    /// `done`: whether everything that had to be written is on the disk.
    void save(Cause cause, std::function<void(bool)> done);
    void handOver(const std::vector<EditorText> &texts); ///< the editor's answer
    void abandon();                                      ///< the editor lost its texts

  Q_SIGNALS:
    void saved(ovation::ui::LayoutSaver::Cause cause, const QHash<QString, QString> &texts); ///< by file
    void failed(const QString &name, const ovation::Error &error);
    /// The file has another text than the editor was given, and is not saved by itself. Once for each such
    /// text.
    void changedElsewhere(const QString &name, const QByteArray &onDisk);

  private:
    struct Outcome {
        EditorText text;
        Result<void> written;
        std::optional<QByteArray> elsewhere; ///< what another program wrote; not overwritten
    };
    using Outcomes = std::vector<Outcome>;
    static Outcomes write(layout::LayoutLibrary &library, const QString &layout,
                          const std::vector<EditorText> &texts, const QHash<QString, QByteArray> &expected);
    void finish(const Outcomes &outcomes);
    void answer(bool ok);
    void watch();
    void look();
    void noteElsewhere(const QString &name, const QByteArray &onDisk);

    LayoutWork &m_work;
    CodeEditor &m_editor;
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon; ///< a program may write in steps
    QString m_layout;
    QHash<QString, QByteArray> m_onDisk;    ///< as the editor knows it
    QHash<QString, QByteArray> m_elsewhere; ///< what changedElsewhere() was said of
    Cause m_cause = Cause::Person;
    int m_generation = 0; ///< of the layout that is open
    bool m_asked = false; ///< the editor is to hand texts over
    std::vector<std::function<void(bool)>> m_waiting;
    std::vector<std::function<void(bool)>> m_next; ///< a person's, while one that spares is under way
};

} // namespace ovation::ui
