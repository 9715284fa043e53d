FROM node:24-slim

ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app

# The dependencies change less often than the sources: their layer is kept.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY article ./article
COPY prompts ./prompts
COPY src ./src

# Where a single process keeps its SQLite file; several share a PostgreSQL database instead.
RUN mkdir data && chown node:node data
VOLUME /app/data

USER node
EXPOSE 3000

HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "src/main.ts"]
