#pragma once

#include "ui/layouts/web/editor_bridge.h"

#include <QPointer>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace ovation::ui {

/// CodeMirror in a view that can load nothing but the program's own resources: its profile keeps nothing, and
/// every request and navigation that is not qrc: is refused.
class CodeEditorView final : public CodeEditor {
  public:
    explicit CodeEditorView(CodeEditorEvents events);
    ~CodeEditorView() override;

    QWidget *widget() override { return m_view; }
    void open(const std::vector<EditorFile> &files, const QString &front) override;
    void replace(const EditorFile &file) override;
    void close(const QString &name, Close how) override;
    void closeAll() override;
    void save(Save which) override;
    void markSaved(int number) override;
    void goTo(const QString &name, int line, int column) override;
    void setTheme(const EditorTheme &theme) override;

  private:
    void begin();
    void whenReady(std::function<void()> call);

    QWebEngineProfile m_profile; ///< off the record; outlives the page
    EditorBridge m_bridge;
    QWebChannel m_channel;
    QPointer<QWebEngineView> m_view;
    QPointer<QWebEnginePage> m_page;
    QJsonObject m_theme;
    bool m_ready = false;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace ovation::ui
