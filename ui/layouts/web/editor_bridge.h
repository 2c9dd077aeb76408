#pragma once

#include "ui/layouts/web_views.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace ovation::ui {

/// The object `host` of the editor's page (resources/web/editor/main.js). Signals are commands to the page,
/// named as in CodeEditor; slots are events of the page, named as in CodeEditorEvents.
class EditorBridge final : public QObject {
    Q_OBJECT

  public:
    explicit EditorBridge(CodeEditorEvents theEvents) : events(std::move(theEvents)) {}

    CodeEditorEvents events;
    std::function<void()> begun; ///< the page listens from now on
    int generation = 0; ///< counts closeAll(): what comes late from files that were closed is dropped

  public Q_SLOTS:
    void ready() { begun(); }
    void changed(int of, const QString &name, bool changed) {
        if (of == generation)
            events.changed(name, changed);
    }
    void edited(int of, const QString &name, const QString &text, int brokenLine) {
        if (of == generation)
            events.edited(name, text, brokenLine);
    }
    void handedOver(int of, const QJsonArray &texts) {
        if (of != generation)
            return;
        std::vector<EditorText> list;
        for (const QJsonValue value : texts) {
            const QJsonObject one = value.toObject();
            list.push_back({one[QLatin1String("name")].toString(), one[QLatin1String("text")].toString(),
                            one[QLatin1String("number")].toInt()});
        }
        events.handedOver(list);
    }
    void closing(int of, const QString &name) {
        if (of == generation)
            events.closing(name);
    }
    void closed(int of, const QString &name) {
        if (of == generation)
            events.closed(name);
    }
    void cursorMoved(int of, const QString &name, int line) {
        if (of == generation)
            events.cursorMoved(name, line);
    }

  Q_SIGNALS:
    void open(const QJsonArray &files, const QString &front);
    void replace(const QJsonObject &file);
    void close(const QString &name, bool discard);
    void closeAll(int generation);
    void save(bool completeOnly);
    void markSaved(int number);
    void goTo(const QString &name, int line, int column);
    void setTheme(const QJsonObject &theme);
};

} // namespace ovation::ui
