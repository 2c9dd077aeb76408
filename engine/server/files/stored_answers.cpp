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
    Body(upload::StoredFile file, const StoredAnswers &owner, std::shared_ptr<void> place)
        : m_file(std::move(file)), m_relay(owner.m_relay), m_readers(owner.m_readers),
          m_place(std::move(place)) {}

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
    const std::shared_ptr<void> m_place;
};

StoredAnswers::StoredAnswers(upload::StoredFiles &files)
    : m_files(files), m_relay(std::make_shared<Relay>(this)),
      m_readers(std::make_shared<WorkerPool>("stored answers", Readers)) {}

StoredAnswers::~StoredAnswers() {
    m_relay->detach();
}

std::shared_ptr<void> StoredAnswers::placeFor(const StoredReader &reader) const {
    if (m_places->all >= MaxAtOnce)
        return nullptr;
    if (!reader.knowsSecret) {
        if (m_places->ofStrangers >= MaxOfStrangers || m_places->ofBlock.value(reader.block) >= MaxOfBlock)
            return nullptr;
        ++m_places->ofStrangers;
        ++m_places->ofBlock[reader.block];
    }
    ++m_places->all;
    return {m_places.get(), [places = m_places, reader](Places *) {
                --places->all;
                if (reader.knowsSecret)
                    return;
                --places->ofStrangers;
                if (--places->ofBlock[reader.block] == 0)
                    places->ofBlock.remove(reader.block);
            }};
}

void StoredAnswers::answer(const StoredReader &reader, const QString &folder, const QString &name,
                           HttpResponse head, const Responder &respond) {
    m_thread.check();
    // Taken before the store is asked: as many as ask at once wait for it at once.
    auto place = placeFor(reader);
    if (!place)
        return respond(unavailable(QStringLiteral("As many recordings as may be are being fetched from where "
                                                  "they are kept: try again later")));
    const quint64 number = ++m_lastOpening;
    m_opening.emplace(number, std::move(place)); // not in the call, whose last copy may go on its thread
    m_files.open(folder, name,
                 [self = QPointer(this), number, head, respond](const Result<upload::StoredFile> &opened) {
                     HttpResponse response = head;
                     if (!self)
                         return;
                     const auto waited = self->m_opening.extract(number);
                     if (opened)
                         response.remote = std::make_shared<Body>(*opened, *self, waited.mapped());
                     else if (opened.error().code == Errc::RecordingNotFound)
                         response = HttpResponse::empty(404);
                     else
                         response = unavailable(opened.error().message);
                     respond(std::move(response));
                 });
}

} // namespace ovation::server
