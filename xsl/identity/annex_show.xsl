<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/opening.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('annex.title')"/></xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('annex.lead')"/></p>
    <p class="prose"><xsl:apply-templates select="transfer" mode="with"/></p>
    <xsl:apply-templates select="." mode="ask"/>
  </xsl:template>

  <xsl:template match="transfer" mode="with"><xsl:value-of select="p:t2('annex.with', letter_number, p:day(sent_on))"/></xsl:template>

  <!-- Opened, it is a sheet to print, once: it has no address to come back to. -->
  <xsl:template match="/page[people]">
    <html lang="{@lang}" class="print">
      <head>
        <meta charset="utf-8"/>
        <title><xsl:value-of select="p:t('annex.title')"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" href="{@print_css}"/>
        <link rel="icon" href="/img/mark.svg" type="image/svg+xml"/>
        <script src="{@js}" defer="defer"/>
      </head>
      <body>
        <header class="screen-bar">
          <a href="/identity/{casefile/id}/annex"><xsl:value-of select="p:t('print.back')"/></a>
          <button type="button" data-print="data-print" hidden="hidden"><xsl:value-of select="p:t('print.print')"/></button>
          <span><xsl:value-of select="p:t('envelope.opened')"/></span>
        </header>
        <main class="sheet" lang="vi">
          <div class="paper-head">
            <div><p class="body"><xsl:value-of select="paper/@body"/></p></div>
            <div><p class="country"><xsl:value-of select="p:t('paper.country')"/></p>
              <p class="motto"><xsl:value-of select="p:t('paper.motto')"/></p></div>
          </div>
          <h1><xsl:value-of select="p:t('annex.heading')"/></h1>
          <p class="subject"><xsl:value-of select="p:t('annex.subject')"/></p>
          <p class="subject"><xsl:apply-templates select="transfer" mode="with"/></p>
          <xsl:apply-templates select="people/person[role != 'corrected']" mode="sheet"/>
          <div class="text">
            <p><xsl:value-of select="p:t2('annex.for', transfer/to_name)"/></p>
            <p><xsl:value-of select="p:t('annex.secret')"/></p>
          </div>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="person" mode="sheet">
    <dl class="blanks"><xsl:for-each select="name|birth|id_kind|id_number|id_issued|phone|email|address">
      <xsl:if test=". != ''"><div><dt><xsl:value-of select="p:label()"/></dt><dd><xsl:apply-templates select="." mode="value"/></dd></div></xsl:if>
    </xsl:for-each></dl>
  </xsl:template>

  <xsl:template match="person/id_kind" mode="value"><xsl:value-of select="p:t('id_kind.', .)"/></xsl:template>
</xsl:stylesheet>
