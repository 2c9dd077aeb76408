#pragma once

#include "ui/layouts/web_views.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace ovation::ui {

/// The object `host` of the editor's page (resources/web/editor/main.js): signals are what the window asks,
/// slots are what the page tells.
class EditorBridge final : public QObject {
    Q_OBJECT

  public:
    explicit EditorBridge(CodeEditorEvents theEvents) : events(std::move(theEvents)) {}

    CodeEditorEvents events;
    std::function<void()> begun; ///< the page listens from now on

  public Q_SLOTS:
    void ready() { begun(); }
    void changed(const QString &name, bool changed) { events.changed(name, changed); }
    void shown(const QString &name) { events.shown(name); }
    void write(const QString &name, const QString &text, int number) { events.write(name, text, number); }
    void handedOver() { events.handedOver(); }
    void cursorAt(const QString &name, int line) { events.cursorMoved(name, line); }

  Q_SIGNALS:
    void opened(const QJsonArray &files, const QString &shown);
    void closedAll();
    void saveWanted(bool all);
    void written(int number, bool ok);
    void lineWanted(const QString &name, int line, int column);
    void themeChanged(const QJsonObject &theme);
};

} // namespace ovation::ui
