attune_test(ui-portrait portrait_test.c attune_ui)
target_sources(ui-portrait PRIVATE portrait_cast.c)
target_link_libraries(ui-portrait PRIVATE PkgConfig::SDL PkgConfig::SDL_IMAGE m)

# Contact sheets to look at; see assets/README.md.
add_executable(portrait-shot portrait_shot.c portrait_cast.c)
target_link_libraries(portrait-shot PRIVATE attune_ui PkgConfig::SDL PkgConfig::SDL_IMAGE)
target_compile_definitions(portrait-shot PRIVATE ATTUNE_SOURCE="${PROJECT_SOURCE_DIR}")
