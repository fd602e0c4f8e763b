# One image, five commands: migrate, api, worker, admin, rollup (see infra/compose.yaml).
# Build from the root: docker build -f infra/docker/sujarit.Dockerfile -t sujarit .

FROM node:24-bookworm-slim AS build
RUN npm install --global pnpm@10.34.9
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY packages packages
COPY prisma prisma
COPY apps apps
COPY test/package.json test/package.json
RUN pnpm install --frozen-lockfile
RUN node packages/db/src/generate.ts
RUN pnpm --filter @sujarit/admin build && pnpm --filter @sujarit/rollup build
# what only building needed stays behind
RUN find . -name node_modules -type d -prune -exec rm -rf {} + && pnpm install --frozen-lockfile --prod

FROM node:24-bookworm-slim
# opens plan documents of older kinds (.doc, .xls, .rtf, .odt, .ods) for the worker
RUN apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
RUN mkdir -p /var/lib/sujarit/storage && chown -R node:node /var/lib/sujarit
USER node
CMD ["node", "apps/api/src/main.ts"]
