// Runs a fuzz target without libFuzzer: every seed, every seed cut at every length, and a fixed number of
// changed seeds. The same on every machine, so that a failure can be repeated; the input that failed is kept.
//
//   fuzz_sdp FOLDER [CHANGES [START]]   seeds of a folder
//   fuzz_sdp FILE                       one input

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size);
// There when the sanitizers are: called before they end the program.
// NOLINTNEXTLINE(bugprone-reserved-identifier): their name
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

using Bytes = std::vector<uint8_t>;

constexpr int DefaultChanges = 100'000;
constexpr auto Patience = std::chrono::seconds(2); ///< where the number of changes is not given
constexpr std::size_t MaxCut = 256; ///< of a longer seed only about that many lengths are tried
constexpr std::size_t MaxInput = 250'000;

// What a handler of a signal can reach.
const uint8_t *currentData = nullptr;
std::size_t currentSize = 0;

void keepInput() {
    const int file = open("fuzz-failure", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0)
        return;
    const ssize_t written = write(file, currentData, currentSize);
    close(file);
    const char text[] = "The input that failed is in ./fuzz-failure\n";
    if (written >= 0 && write(STDERR_FILENO, text, sizeof text - 1) < 0)
        return;
}

void died(int signal) {
    keepInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Bytes &input) {
    // A copy of exactly that size on the heap, so that a sanitizer sees the first byte read beyond it.
    const Bytes exact(input.begin(), input.end());
    currentData = exact.data();
    currentSize = exact.size();
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

Bytes read(const std::filesystem::path &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Changes that parsers stumble over: flipped bits, border values, numbers, parts left out, repeated, or
/// taken from another seed.
class Changer {
  public:
    Changer(const std::vector<Bytes> &seeds, uint32_t start) : m_seeds(seeds), m_random(start) {}

    Bytes next() {
        Bytes input = m_seeds[below(m_seeds.size())];
        for (std::size_t i = 0, count = 1 + below(6); i < count; ++i)
            change(input);
        if (input.size() > MaxInput)
            input.resize(MaxInput);
        return input;
    }

  private:
    // Not std::uniform_int_distribution: it differs between standard libraries.
    std::size_t below(std::size_t limit) { return limit ? m_random() % limit : 0; }

    void change(Bytes &input) {
        const std::size_t at = below(input.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(64, input.size() - at));
        const auto place = input.begin() + std::ptrdiff_t(at);
        const auto end = place + std::ptrdiff_t(std::min(length, input.size() - at));
        if (input.empty()) {
            input.push_back(uint8_t(m_random()));
            return;
        }
        switch (below(9)) {
        case 0:
            *place ^= uint8_t(1u << below(8));
            break;
        case 1:
            *place = uint8_t(m_random());
            break;
        case 2: {
            constexpr uint8_t border[] = {0,   1,   0x7f, 0x80, 0xfe, 0xff, '\n',
                                          ' ', ':', '/',  '=',  '-',  '"',  '{'};
            *place = border[below(std::size(border))];
            break;
        }
        case 3:
            input.erase(place, end);
            break;
        case 4: {
            const Bytes part(place, end);
            for (std::size_t i = 0, times = 1 + below(8); i < times; ++i)
                input.insert(input.begin() + std::ptrdiff_t(at), part.begin(), part.end());
            break;
        }
        case 5:
            input.resize(at);
            break;
        case 6: {
            const Bytes &other = m_seeds[below(m_seeds.size())];
            const std::size_t from = below(other.size());
            const std::size_t size = std::min(1 + below(256), other.size() - from);
            const auto begin = other.begin() + std::ptrdiff_t(from);
            input.insert(place, begin, begin + std::ptrdiff_t(size));
            break;
        }
        case 7: { // another number where digits stand
            constexpr const char *numbers[] = {"0",     "-1",         "128",
                                               "65536", "4294967296", "99999999999999999999"};
            const std::string_view number = numbers[below(std::size(numbers))];
            auto digit = std::find_if(place, input.end(), [](uint8_t c) { return c >= '0' && c <= '9'; });
            auto behind = std::find_if(digit, input.end(), [](uint8_t c) { return c < '0' || c > '9'; });
            digit = input.erase(digit, behind);
            input.insert(digit, number.begin(), number.end());
            break;
        }
        default: // a length or a count of two bytes
            if (at + 1 < input.size()) {
                input[at] = uint8_t(m_random() & 1 ? 0xff : 0);
                input[at + 1] = uint8_t(m_random());
            }
        }
    }

    const std::vector<Bytes> &m_seeds;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char **argv) {
    if (argc < 2) {
        std::cerr << "usage: " << argv[0] << " FOLDER [CHANGES [START]] | FILE\n";
        return 2;
    }
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
        // The sanitizers have their own handler of these, which ends in the callback below.
        if (!__sanitizer_set_death_callback || signal == SIGABRT)
            std::signal(signal, died);
    }
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(keepInput);

    const std::filesystem::path path = argv[1];
    if (std::filesystem::is_regular_file(path)) {
        run(read(path));
        return 0;
    }
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(path))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end()); // a folder has no order of its own
    std::vector<Bytes> seeds;
    seeds.reserve(files.size());
    for (const auto &file : files)
        seeds.push_back(read(file));
    if (seeds.empty()) {
        std::cerr << path << " has no seeds\n";
        return 2;
    }

    std::size_t cuts = 0;
    for (const auto &seed : seeds) {
        const std::size_t step = 1 + seed.size() / MaxCut;
        for (std::size_t size = 0; size < seed.size(); size += step, ++cuts)
            run({seed.begin(), seed.begin() + std::ptrdiff_t(size)});
        run(seed);
    }
    const bool patient = argc > 2;
    const int changes = patient ? std::atoi(argv[2]) : DefaultChanges;
    Changer changer(seeds, argc > 3 ? uint32_t(std::atoi(argv[3])) : 1);
    const auto end = std::chrono::steady_clock::now() + Patience;
    int changed = 0;
    for (; changed < changes && (patient || std::chrono::steady_clock::now() < end); ++changed)
        run(changer.next());
    std::cout << seeds.size() << " seeds, " << cuts << " cut, " << changed << " changed\n";
    return 0;
}
