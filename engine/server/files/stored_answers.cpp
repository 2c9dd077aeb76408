#include "server/files/stored_answers.h"

#include <QPointer>

namespace ovation::server {
namespace {

constexpr int Readers = 8;

HttpResponse unavailable(const QString &why) {
    HttpResponse response = HttpResponse::text(503, why);
    response.headers.emplace_back("Retry-After", "10");
    return response;
}

} // namespace

/// Of one answer.
class StoredAnswers::Body final : public RemoteBody {
  public:
    Body(upload::StoredFile file, StoredAnswers &owner)
        : m_file(std::move(file)), m_relay(owner.m_relay), m_readers(owner.m_readers),
          m_count(owner.m_count) {
        ++*m_count;
    }
    ~Body() override { --*m_count; }

    qint64 size() const override { return m_file.source->size(); }
    QByteArray tag() const override { return '"' + m_file.tag + '"'; }

    void read(qint64 at, qint64 size_bytes, std::function<void(QByteArray)> done) override {
        m_readers->post([source = m_file.source, at, size_bytes,
                         answer = Relay::wrap(m_relay, std::move(done))] {
            QByteArray part(size_bytes, Qt::Uninitialized);
            const auto got = source->read(at, std::as_writable_bytes(std::span(part.data(), part.size())));
            part.truncate(got ? qsizetype(*got) : 0);
            answer(part);
        });
    }

  private:
    const upload::StoredFile m_file;
    const std::shared_ptr<Relay> m_relay;
    const std::shared_ptr<WorkerPool> m_readers;
    const std::shared_ptr<int> m_count;
};

StoredAnswers::StoredAnswers(upload::StoredFiles &files)
    : m_files(files), m_relay(std::make_shared<Relay>(this)),
      m_readers(std::make_shared<WorkerPool>("stored answers", Readers)) {}

StoredAnswers::~StoredAnswers() {
    m_relay->detach();
}

void StoredAnswers::answer(const QString &folder, const QString &name, HttpResponse head,
                           const Responder &respond) {
    m_thread.check();
    if (*m_count >= MaxAtOnce)
        return respond(unavailable(
            QStringLiteral("%1 recordings are being fetched from where they are kept: try again later")
                .arg(MaxAtOnce)));
    m_files.open(folder, name,
                 [self = QPointer(this), head, respond](const Result<upload::StoredFile> &opened) {
                     HttpResponse response = head;
                     if (!self)
                         return;
                     if (opened)
                         response.remote = std::make_shared<Body>(*opened, *self);
                     else if (opened.error().code == Errc::RecordingNotFound)
                         response = HttpResponse::empty(404);
                     else
                         response = unavailable(opened.error().message);
                     respond(std::move(response));
                 });
}

} // namespace ovation::server
