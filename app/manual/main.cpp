// ovation-manual FOLDER: writes the manual pages into FOLDER/man and what bash, zsh and fish complete into
// folders named after them. Run by the build.
#include "app/manual/manual.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace ovation;

bool write(const std::filesystem::path &file, const std::string &text) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::ofstream out(file, std::ios::binary);
    out << text;
    out.close();
    if (!out)
        std::fprintf(stderr, "%s can't be written\n", file.c_str());
    return bool(out);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::fputs("usage: ovation-manual FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder(argv[1]);
    bool done = true;
    for (const usage::Program *program :
         {&usage::ovationProgram(), &usage::bundleProgram(), &usage::pageProgram()}) {
        const std::string name(program->name);
        done = write(folder / "man" / (name + ".1"), manual::manPage(*program)) && done;
        if (program == &usage::pageProgram())
            continue; // not started by hand
        done = write(folder / "bash" / name, manual::bashCompletion(*program)) && done;
        done = write(folder / "zsh" / ('_' + name), manual::zshCompletion(*program)) && done;
        done = write(folder / "fish" / (name + ".fish"), manual::fishCompletion(*program)) && done;
    }
    return done ? 0 : 1;
}
