<?xml version="1.0" encoding="UTF-8"?>
<!-- A sheet of A4 that looks like the state's own papers (Decree 30/2020): body and number
     on the left, the country's name and the day on the right, the kind of paper centred.

     <paper above="…" body="…" number="12/TB-UBND" place="Huế" on="2026-02-05" subject="…"
            back="/intake/petition/12"/>
     above is the body above the issuing one; subject stands for what "V/v" says. Modes: title,
     heading, main, recipients (list on the left of the signer), signer; bar: more of what stands
     above the sheet, on the screen alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:include href="../component/qr.xsl"/>
  <xsl:include href="../component/format.xsl"/>
  <xsl:include href="../component/paper.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('title.', @view)"/></xsl:template>

  <xsl:template match="/page">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <html lang="{@lang}" class="print">
      <head>
        <meta charset="utf-8"/>
        <title><xsl:value-of select="normalize-space($title)"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" href="{@print_css}"/>
        <link rel="icon" href="/img/mark.svg" type="image/svg+xml"/>
        <script src="{@js}" defer="defer"/>
      </head>
      <body>
        <header class="screen-bar">
          <xsl:if test="paper/@back"><a href="{paper/@back}"><xsl:value-of select="p:t('print.back')"/></a></xsl:if>
          <button type="button" data-print="data-print" hidden="hidden"><xsl:value-of select="p:t('print.print')"/></button>
          <xsl:apply-templates select="." mode="bar"/>
          <span><xsl:value-of select="p:t('print.hint')"/></span>
        </header>
        <main class="sheet">
          <xsl:apply-templates select="paper" mode="paper"/>
          <xsl:apply-templates select="." mode="heading"/>
          <xsl:apply-templates select="." mode="main"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="page" mode="bar"/>

  <xsl:template match="page" mode="heading">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:if test="paper/@subject != ''"><p class="subject"><xsl:value-of select="paper/@subject"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="paper" mode="paper">
    <div class="paper-head">
      <div>
        <xsl:if test="@above != ''"><p class="above"><xsl:value-of select="@above"/></p></xsl:if>
        <p class="body"><xsl:value-of select="@body"/></p>
        <xsl:if test="@number"><p class="number"><xsl:value-of select="p:t2('paper.number', @number)"/></p></xsl:if>
      </div>
      <div>
        <p class="country" lang="vi"><xsl:value-of select="p:t('paper.country')"/></p>
        <p class="motto" lang="vi"><xsl:value-of select="p:t('paper.motto')"/></p>
        <xsl:if test="@on != ''">
          <p class="place">
            <xsl:value-of select="concat(@place, ', ')"/>
            <xsl:apply-templates select="@on" mode="paper-day"/>
          </p>
        </xsl:if>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
